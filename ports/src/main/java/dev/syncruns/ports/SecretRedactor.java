package dev.syncruns.ports;

import dev.syncruns.domain.redaction.KnownSecrets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Redacts the {@link KnownSecrets} of a running program; secrets are added as they become known,
 * such as renewed tokens. Thread-safe.
 */
public final class SecretRedactor {
  private final AtomicReference<KnownSecrets> secrets = new AtomicReference<>(KnownSecrets.NONE);

  /** Creates a redactor without secrets. */
  public SecretRedactor() {}

  /** Adds a secret; blank values are ignored, and only the last 32 secrets are kept. */
  public void add(String value) {
    secrets.updateAndGet(known -> known.plus(value));
  }

  /** Returns the secrets added so far, to redact many texts with the same set. */
  public KnownSecrets known() {
    return secrets.get();
  }

  /** Returns data without secrets; see {@link KnownSecrets#redact}. */
  public String redact(String text) {
    return secrets.get().redact(text);
  }

  /** Returns a message without secrets; see {@link KnownSecrets#redactMessage}. */
  public String redactMessage(String text) {
    return secrets.get().redactMessage(text);
  }

  /** Returns an excerpt without secrets; see {@link KnownSecrets#redactExcerpt}. */
  public String redactExcerpt(String text) {
    return secrets.get().redactExcerpt(text);
  }

  @Override
  public String toString() {
    return "SecretRedactor(hidden)";
  }
}
