package dev.syncruns.domain.run;

import java.util.Objects;

/**
 * The id of a source file: an opaque, case-sensitive text of the service without a specified
 * format; untrusted.
 *
 * @param value the exact text
 */
public record SourceFileId(String value) {

  public SourceFileId {
    Objects.requireNonNull(value, "value");
  }

  /** Returns the id with the text {@code value}. */
  public static SourceFileId of(String value) {
    return new SourceFileId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
