package dev.syncruns.ports.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.tck.watch.AtOnce;
import dev.syncruns.ports.tck.watch.Canary;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the token provider contract, run on the result of {@link #fixture}. */
@ExtendWith(NoLeaks.class)
@Timeout(TokenSourceCases.SECONDS)
public interface TokenSourceCases extends NoLeaks.Sharing {
  /** The timeout of a case in seconds, so that a blocked provider fails it. */
  int SECONDS = 120;

  /** Number of concurrent callers. */
  int THREADS = 50;

  /** Creates a provider with a working source; the case closes it. */
  TokenFixture fixture();

  /** Returns the constant abilities of the source. */
  Set<TokenAbility> abilities();

  /** The texts that must not appear anywhere: all tokens, and the credentials for them. */
  List<String> secrets();

  /** Skips the case, and reports it, unless the source has all abilities. */
  default void needs(TokenAbility... needed) {
    for (TokenAbility ability : needed) {
      assumeTrue(abilities().contains(ability), "needs " + ability + ", which is not declared");
    }
  }

  /** Advances the clock by {@code tenths} of a token's lifetime. */
  static void passTenths(TokenFixture fixture, int tenths) {
    Duration lifetime = fixture.lifetime();
    fixture.pass(lifetime.multipliedBy(tenths).dividedBy(10));
  }

  /** Returns the results of fifty concurrent calls: tokens or problems. */
  static List<Object> fifty(Callable<AccessToken> call) throws Exception {
    return AtOnce.call(THREADS, () -> tokenOrProblem(call));
  }

  /** Returns a token or a problem; no text of either, or of the provider, contains a secret. */
  default Object ending(TokenFixture fixture, Callable<AccessToken> call) throws Exception {
    Object end = tokenOrProblem(call);
    Canary canary = new Canary(secrets());
    canary.assertHidden(fixture.provider() + " " + end);
    if (end instanceof Problem problem) {
      canary.assertHidden(problem);
      canary.assertHidden(problem.context().toString());
    }
    return end;
  }

  private static Object tokenOrProblem(Callable<AccessToken> call) throws Exception {
    try {
      return call.call();
    } catch (Problem problem) {
      return problem;
    }
  }
}
