package dev.syncruns.simulator.wire;

import java.util.Objects;

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
