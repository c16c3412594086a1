package dev.syncruns.ports.tck.script;

import org.jspecify.annotations.Nullable;

/** The reaction of the service to a request. */
public sealed interface Reaction {

  /** A response according to the script's runs and paging. */
  static Reaction answer() {
    return new Answer();
  }

  /** Returns an error response without a wait. */
  static Reaction refusal(int status, ErrorText body) {
    return new Refusal(status, body, null, null);
  }

  /** Returns an error response in the API's envelope that asks for a wait. */
  static Reaction refusal(int status, String retryAfter) {
    return new Refusal(status, ErrorText.FULL, retryAfter, null);
  }

  /** Returns an invalid response with a success status. */
  static Reaction broken(Breakage breakage) {
    return new Broken(breakage);
  }

  /** No response for as long as the caller waits. */
  static Reaction stall() {
    return new Stall();
  }

  /** The connection is closed before a response. */
  static Reaction reset() {
    return new Reset();
  }

  /** A response according to the script's runs and paging. */
  record Answer() implements Reaction {}

  /**
   * An error response, or a redirect.
   *
   * @param status the HTTP status.
   * @param body its body.
   * @param retryAfter the text of {@code Retry-After}; null for none.
   * @param date the text of {@code Date}; null for the current date.
   */
  record Refusal(int status, ErrorText body, @Nullable String retryAfter, @Nullable String date)
      implements Reaction {}

  /**
   * An invalid response with a success status.
   *
   * @param breakage how it is invalid.
   */
  record Broken(Breakage breakage) implements Reaction {}

  /** No response for as long as the caller waits. */
  record Stall() implements Reaction {}

  /** The connection is closed before a response. */
  record Reset() implements Reaction {}
}
