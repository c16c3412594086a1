package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a run: an opaque, case-sensitive text of the service without a specified format;
 * untrusted.
 *
 * @param value the exact text
 */
public record RunId(String value) {

  public RunId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns the id with the text {@code value}. */
  public static RunId of(String value) {
    return new RunId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
