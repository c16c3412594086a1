package dev.syncruns.ports.tck.script;

import org.jspecify.annotations.Nullable;

/** What a request meets outside. */
public sealed interface Reaction {

  /** The answer that the script's runs and paging give. */
  static Reaction answer() {
    return new Answer();
  }

  /** An error answer without a wait. */
  static Reaction refusal(int status, ErrorText body) {
    return new Refusal(status, body, null, null);
  }

  /** An error answer with the API's envelope that asks for a wait. */
  static Reaction refusal(int status, String retryAfter) {
    return new Refusal(status, ErrorText.FULL, retryAfter, null);
  }

  /** An answer that claims success and is none. */
  static Reaction broken(Breakage breakage) {
    return new Broken(breakage);
  }

  /** No answer at all, for as long as the caller waits. */
  static Reaction stall() {
    return new Stall();
  }

  /** The connection is closed before an answer. */
  static Reaction reset() {
    return new Reset();
  }

  /** The answer that the script's runs and paging give. */
  record Answer() implements Reaction {}

  /**
   * An error answer, or a redirect.
   *
   * @param status the HTTP status.
   * @param body its body.
   * @param retryAfter the text of {@code Retry-After}; null for none.
   * @param date the text of {@code Date}; null for none in particular.
   */
  record Refusal(int status, ErrorText body, @Nullable String retryAfter, @Nullable String date)
      implements Reaction {}

  /**
   * An answer that claims success and is none.
   *
   * @param breakage in what way.
   */
  record Broken(Breakage breakage) implements Reaction {}

  /** No answer at all, for as long as the caller waits. */
  record Stall() implements Reaction {}

  /** The connection is closed before an answer. */
  record Reset() implements Reaction {}
}
