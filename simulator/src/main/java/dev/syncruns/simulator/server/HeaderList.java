package dev.syncruns.simulator.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The headers of one HTTP message in their order, looked up without regard to case. Immutable.
 *
 * @param lines every header line, in order
 */
public record HeaderList(List<Header> lines) implements Iterable<HeaderList.Header> {

  /** Headers of a message that has none. */
  public static final HeaderList NONE = new HeaderList(List.of());

  /** Copies the lines. */
  public HeaderList {
    lines = List.copyOf(lines);
  }

  /**
   * The value of the first header of that name.
   *
   * @param name a name in any case
   * @return the value, or empty when there is no such header
   */
  public Optional<String> first(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).findFirst();
  }

  /**
   * The values of all headers of that name.
   *
   * @param name a name in any case
   * @return the values in order, possibly none
   */
  public List<String> all(String name) {
    return lines.stream().filter(line -> line.isNamed(name)).map(Header::value).toList();
  }

  /**
   * These headers and one more at the end.
   *
   * @param name the added name
   * @param value the added value
   * @return a new list
   */
  public HeaderList plus(String name, String value) {
    List<Header> longer = new ArrayList<>(lines);
    longer.add(new Header(name, value));
    return new HeaderList(longer);
  }

  /**
   * These headers but those of one name.
   *
   * @param name the name to leave out, in any case
   * @return a new list
   */
  public HeaderList without(String name) {
    return new HeaderList(lines.stream().filter(line -> !line.isNamed(name)).toList());
  }

  @Override
  public Iterator<Header> iterator() {
    return lines.iterator();
  }

  /**
   * One header line of an HTTP message. The value is written as it is given, control characters
   * included.
   *
   * @param name the name, as sent
   * @param value the value, as sent, without the blanks around it
   */
  public record Header(String name, String value) {

    /** Checks that both parts are present. */
    public Header {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    /**
     * Tells whether this header goes by a name, whatever its case.
     *
     * @param other the name to compare with
     * @return true when the names are equal but for case
     */
    public boolean isNamed(String other) {
      return name.equalsIgnoreCase(other);
    }
  }
}
