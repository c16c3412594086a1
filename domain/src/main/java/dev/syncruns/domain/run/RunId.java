package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a run: an opaque text of the service, compared as it is. Any text is accepted, because
 * the API's page promises no format; untrusted.
 *
 * @param value the exact text
 */
public record RunId(String value) {

  /** Refuses null. */
  public RunId {
    Objects.requireNonNull(value, "value");
  }

  /** The id that {@code value} is. */
  public static RunId of(String value) {
    return new RunId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
