package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a job: an opaque text of the service, compared as it is. Any text is accepted, because
 * the API's page promises no format; untrusted.
 *
 * @param value the exact text
 */
public record JobId(String value) {

  /** Refuses null. */
  public JobId {
    Objects.requireNonNull(value, "value");
  }

  /** The id that {@code value} is. */
  public static JobId of(String value) {
    return new JobId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
