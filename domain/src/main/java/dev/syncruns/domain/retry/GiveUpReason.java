package dev.syncruns.domain.retry;

/** Why a call makes no further attempt. */
public enum GiveUpReason {
  /** The same request cannot succeed. */
  NOT_RETRYABLE("retrying cannot help"),
  /** The maximum number of attempts was made. */
  ATTEMPTS_USED("all attempts were used"),
  /** The service asks for a longer wait than the policy permits. */
  RETRY_AFTER_TOO_LONG("the service asks for a longer wait than allowed"),
  /** The deadline precedes the next attempt. */
  DEADLINE_TOO_NEAR("the deadline comes before the next attempt"),
  /** The retry budget shared by the calls of this catalog is used up. */
  BUDGET_USED("the retries shared by all calls are used up");

  private final String description;

  GiveUpReason(String description) {
    this.description = description;
  }

  /** The reason in words. */
  public String description() {
    return description;
  }
}
