package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.NotAuthenticated.Reason;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.AccessToken;
import java.util.function.Supplier;

/** Problems with a source of tokens; the cause says in our words what is wrong with it. */
final class TokenErrors {

  private TokenErrors() {}

  /**
   * A source that gives no token.
   *
   * @param why what is wrong with it and what to do, in our words
   */
  static NotAuthenticated source(String why) {
    return source(why, ProblemContext.notSent());
  }

  /**
   * A source that gives no token.
   *
   * @param why what is wrong with it and what to do, in our words
   * @param circumstances what it answered
   */
  static NotAuthenticated source(String why, ProblemContext circumstances) {
    NotAuthenticated problem = new NotAuthenticated(Reason.UNUSABLE_TOKEN, circumstances);
    problem.initCause(new IllegalStateException(why));
    return problem;
  }

  /** A token that was refused and for which there is no other. */
  static NotAuthenticated refused() {
    return new NotAuthenticated(Reason.TOKEN_REFUSED, ProblemContext.notSent());
  }

  /**
   * The token that {@code text} is.
   *
   * @param from where it comes from, for the message
   */
  static AccessToken token(String text, String from) {
    return token(text, from, ProblemContext::notSent);
  }

  /**
   * The token that {@code text} is.
   *
   * @param from where it comes from, for the message
   * @param circumstances what its source said beside
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
