package dev.syncruns.simulator.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The headers of an HTTP message in order; names ignore case. Immutable.
 *
 * @param lines all header lines in order
 */
public record HeaderList(List<Header> lines) implements Iterable<HeaderList.Header> {

  /** No headers. */
  public static final HeaderList NONE = new HeaderList(List.of());

  public HeaderList {
    lines = List.copyOf(lines);
  }

  /** Returns the value of the first header with a name, ignoring case; empty if there is none. */
  public Optional<String> first(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).findFirst();
  }

  /** Returns the values of all headers with a name, ignoring case, in order. */
  public List<String> all(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).toList();
  }

  /** Returns a copy with another header at the end. */
  public HeaderList plus(String name, String value) {
    List<Header> longer = new ArrayList<>(lines);
    longer.add(new Header(name, value));
    return new HeaderList(longer);
  }

  /** Returns a copy without the headers with a name, ignoring case. */
  public HeaderList without(String name) {
    return new HeaderList(lines.stream().filter(line -> !line.isNamed(name)).toList());
  }

  @Override
  public Iterator<Header> iterator() {
    return lines.iterator();
  }

  /**
   * A header line of an HTTP message. The value is sent unchanged, including control characters.
   *
   * @param name the name as sent
   * @param value the value as sent, trimmed
   */
  public record Header(String name, String value) {

    /** Validates the values. */
    public Header {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    /** Returns whether the header has a name, ignoring case. */
    public boolean isNamed(String other) {
      return name.equalsIgnoreCase(other);
    }
  }
}
