package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a job: an opaque, case-sensitive text of the service without a specified format;
 * untrusted.
 *
 * @param value the exact text
 */
public record JobId(String value) {

  public JobId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns the id with the text {@code value}. */
  public static JobId of(String value) {
    return new JobId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
