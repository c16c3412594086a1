package dev.syncruns.simulator.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The target of a request: the raw text of the request line, and its decoded path and query.
 * Decoding never fails: an invalid percent sign is kept.
 *
 * @param raw the target as received
 */
public record RequestTarget(String raw) {

  /** The decoded path; begins with a slash in regular requests. */
  public String path() {
    return decode(rawPath());
  }

  /**
   * The segments of the path without the empty first one, each decoded separately, so that an
   * escaped slash remains in its segment.
   */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : rawPath().substring(Math.min(1, rawPath().length())).split("/", -1)) {
      segments.add(decode(segment));
    }
    return List.copyOf(segments);
  }

  /**
   * The decoded query parameters in order, unmodifiable. The first value of a repeated name counts.
   */
  public Map<String, String> query() {
    Map<String, String> parameters = new LinkedHashMap<>();
    int mark = raw.indexOf('?');
    if (mark >= 0) {
      for (String pair : raw.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.putIfAbsent(decode(name), decode(value.replace('+', ' ')));
      }
    }
    return Collections.unmodifiableMap(parameters);
  }

  /** Returns a decoded query parameter, such as {@code $skip}; empty if absent. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query().get(name));
  }

  /** Host and port of a target in absolute form; empty for a path. */
  Optional<String> authority() {
    int scheme = raw.indexOf("://");
    if (scheme < 0 || raw.startsWith("/")) {
      return Optional.empty();
    }
    String rest = raw.substring(scheme + 3);
    return Optional.of(rest.substring(0, indexOfFirst(rest, "/?#")));
  }

  private static int indexOfFirst(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private String rawPath() {
    int mark = raw.indexOf('?');
    String path = mark < 0 ? raw : raw.substring(0, mark);
    int scheme = path.indexOf("://");
    if (scheme < 0) {
      return path;
    }
    int slash = path.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : path.substring(slash);
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
