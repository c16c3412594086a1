package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a task: an opaque text of the service, compared as it is. Any text is accepted, because
 * the API's page promises no format; untrusted.
 *
 * @param value the exact text
 */
public record TaskId(String value) {

  /** Refuses null. */
  public TaskId {
    Objects.requireNonNull(value, "value");
  }

  /** The id that {@code value} is. */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
