package dev.syncruns.domain.selection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command line form of an id: the id itself where it is unambiguous, otherwise {@code id:} and
 * the percent-encoded id. It never begins with a hyphen or contains characters that are special in
 * a shell.
 */
public final class IdWord {
  private static final String PREFIX = "id:";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._~-]*");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int HEX = 16;
  private static final int OCTET = 0xFF;

  private IdWord() {}

  /** Returns the form of an id. */
  public static String of(String id) {
    return PLAIN.matcher(id).matches() && !id.contains("..") ? id : encoded(id);
  }

  /** Returns the unambiguous form of an id. */
  static String encoded(String id) {
    StringBuilder word = new StringBuilder(PREFIX);
    for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & OCTET);
      if (UNRESERVED.indexOf(c) >= 0) {
        word.append(c);
      } else {
        word.append('%')
            .append(Character.toUpperCase(Character.forDigit(c / HEX, HEX)))
            .append(Character.toUpperCase(Character.forDigit(c % HEX, HEX)));
      }
    }
    return word.toString();
  }

  /**
   * Returns the id in a word that begins with {@code id:}; empty for other words.
   *
   * @throws IllegalArgumentException if nothing follows, or a percent sign is not followed by two
   *     hexadecimal digits
   */
  public static Optional<String> idIn(String word) {
    if (!word.startsWith(PREFIX)) {
      return Optional.empty();
    }
    byte[] octets = word.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == '%') {
        octets[length++] = (byte) (digit(octets, i + 1) * HEX + digit(octets, i + 2));
        i += 2;
      } else {
        octets[length++] = octets[i];
      }
    }
    if (length == 0) {
      throw new IllegalArgumentException("id: is followed by a whole id, e.g. id:%2D1a2b3c");
    }
    return Optional.of(new String(octets, 0, length, StandardCharsets.UTF_8));
  }

  private static int digit(byte[] octets, int index) {
    int digit = index < octets.length ? Character.digit(octets[index], HEX) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException(
          "a % in id:... is followed by two hexadecimal digits, e.g. id:%2D1a2b3c");
    }
    return digit;
  }
}
