package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.AccessToken;
import java.util.function.Supplier;

/** Problems with sources of tokens; the cause describes the defect, without text of a server. */
final class TokenErrors {

  private TokenErrors() {}

  /**
   * Returns the problem of a source without a token.
   *
   * @param why the defect and its remedy
   */
  static NotAuthenticated source(String why) {
    return source(why, ProblemContext.notSent());
  }

  /**
   * Returns the problem of a source without a token.
   *
   * @param why the defect and its remedy
   * @param circumstances the context with its response
   */
  static NotAuthenticated source(String why, ProblemContext circumstances) {
    NotAuthenticated problem = new NotAuthenticated(Reason.UNUSABLE_TOKEN, circumstances);
    problem.initCause(new IllegalStateException(why));
    return problem;
  }

  /** Returns the problem of a rejected token without a replacement. */
  static NotAuthenticated refused() {
    return new NotAuthenticated(Reason.TOKEN_REFUSED, ProblemContext.notSent());
  }

  /**
   * Parses a token.
   *
   * @param from its origin, for the message
   */
  static AccessToken token(String text, String from) {
    return token(text, from, ProblemContext::notSent);
  }

  /**
   * Parses a token.
   *
   * @param from its origin, for the message
   * @param circumstances the context of the problem
   */
  static AccessToken token(String text, String from, Supplier<ProblemContext> circumstances) {
    try {
      return AccessToken.of(text);
    } catch (IllegalArgumentException malformed) {
      throw source(
          "what comes from " + from + " is no token: " + malformed.getMessage(),
          circumstances.get());
    }
  }
}
