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

/** Cases of the contract of a token provider, run against what {@link #fixture} makes. */
@ExtendWith(NoLeaks.class)
@Timeout(TokenSourceCases.SECONDS)
public interface TokenSourceCases extends NoLeaks.Sharing {
  /** The most that a case may take, so that a provider that hangs fails it. */
  int SECONDS = 120;

  /** How many threads ask at once. */
  int THREADS = 50;

  /** A new provider with a source that works; closed by the case. */
  TokenFixture fixture();

  /** What the source does of what not every source does; always the same. */
  Set<TokenAbility> abilities();

  /** The texts that must appear nowhere: all tokens, and what they are obtained with. */
  List<String> secrets();

  /** Leaves the case out, and says so, unless the source can do all of {@code needed}. */
  default void needs(TokenAbility... needed) {
    for (TokenAbility ability : needed) {
      assumeTrue(abilities().contains(ability), "needs " + ability + ", which is not declared");
    }
  }

  /** Lets {@code tenths} of a token's lifetime pass. */
  static void passTenths(TokenFixture fixture, int tenths) {
    Duration lifetime = fixture.lifetime();
    fixture.pass(lifetime.multipliedBy(tenths).dividedBy(10));
  }

  /** What fifty threads got that asked at once: a token or a problem each. */
  static List<Object> fifty(Callable<AccessToken> call) throws Exception {
    return AtOnce.call(THREADS, () -> tokenOrProblem(call));
  }

  /** A token, or the problem instead; no text of either, or of the provider, holds a secret. */
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
