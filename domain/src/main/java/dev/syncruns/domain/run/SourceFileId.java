package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a source file: an opaque text of the service, compared as it is. Any text is accepted,
 * because the API's page promises no format; untrusted.
 *
 * @param value the exact text
 */
public record SourceFileId(String value) {

  /** Refuses null. */
  public SourceFileId {
    Objects.requireNonNull(value, "value");
  }

  /** The id that {@code value} is. */
  public static SourceFileId of(String value) {
    return new SourceFileId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
