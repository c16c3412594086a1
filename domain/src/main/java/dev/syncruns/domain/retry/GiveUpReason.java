package dev.syncruns.domain.retry;

/** Why a request is not made again. */
public enum GiveUpReason {
  /** The same request can't succeed. */
  NOT_RETRYABLE("trying again can't help"),
  /** The most attempts were made. */
  ATTEMPTS_USED("all attempts were used"),
  /** The service asks for a longer wait than the caller has patience for. */
  RETRY_AFTER_TOO_LONG("the service asks for a longer wait than allowed"),
  /** The deadline of the call comes before the next attempt. */
  DEADLINE_TOO_NEAR("the deadline comes before the next attempt"),
  /** The calls of this catalog have used up the retries they share. */
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
