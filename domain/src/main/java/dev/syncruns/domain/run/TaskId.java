package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a task: an opaque, case-sensitive text of the service without a specified format;
 * untrusted.
 *
 * @param value the exact text
 */
public record TaskId(String value) {

  public TaskId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns the id with the text {@code value}. */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
