package dev.syncruns.ports;

import dev.syncruns.domain.redaction.KnownSecrets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Redacts the {@link KnownSecrets} of a running program, to which secrets are added as they become
 * known, such as renewed tokens. Safe for use by multiple threads.
 */
public final class SecretRedactor {
  private final AtomicReference<KnownSecrets> secrets = new AtomicReference<>(KnownSecrets.NONE);

  /** Creates one that knows no secret yet. */
  public SecretRedactor() {}

  /** Adds a secret; a blank value is ignored, and only the 32 secrets added last are kept. */
  public void add(String value) {
    secrets.updateAndGet(known -> known.plus(value));
  }

  /** The secrets added so far, to redact many texts with the same ones. */
  public KnownSecrets known() {
    return secrets.get();
  }

  /** Returns data without the secrets; see {@link KnownSecrets#redact}. */
  public String redact(String text) {
    return secrets.get().redact(text);
  }

  /** Returns a message without the secrets; see {@link KnownSecrets#redactMessage}. */
  public String redactMessage(String text) {
    return secrets.get().redactMessage(text);
  }

  /** Returns an excerpt without the secrets; see {@link KnownSecrets#redactExcerpt}. */
  public String redactExcerpt(String text) {
    return secrets.get().redactExcerpt(text);
  }

  @Override
  public String toString() {
    return "SecretRedactor(hidden)";
  }
}
