package dev.syncruns.cli.render;

import dev.syncruns.domain.redaction.SecretPatterns;

/** Takes out of texts of the service what looks like a secret. */
public final class Redaction {

  private Redaction() {}

  /** {@code text} without secrets. */
  public static String redact(String text) {
    return SecretPatterns.redact(text);
  }
}
