package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Providers of tokens with one mistake each. */
final class TokenMutants {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String SECRET = "mutant-canary-4f0c-";

  private TokenMutants() {}

  /** The contract of a plain provider that is right in all but what a subclass overrides. */
  static class Right extends AccessTokenProviderContract {
    final ManualTiming timing = new ManualTiming();
    final AtomicInteger asked = new AtomicInteger();
    volatile @Nullable String given;
    volatile boolean isSilent;
    private volatile @Nullable AccessToken current;
    private volatile Instant end = Instant.MIN;

    /** What the source says to one that waits for it. */
    Future<String> source() {
      int number = asked.incrementAndGet();
      CompletableFuture<String> said = new CompletableFuture<>();
      String text = given;
      if (!isSilent) {
        said.complete(text == null ? SECRET + number : text);
      }
      return said;
    }

    AccessToken token() {
      return isValid(current) ? current : obtained(null);
    }

    AccessToken refresh(AccessToken refused) {
      return obtained(refused);
    }

    boolean isValid(@Nullable AccessToken token) {
      return token != null && timing.steady().isBefore(end);
    }

    synchronized AccessToken obtained(@Nullable AccessToken refused) {
      AccessToken meanwhile = current;
      if (isValid(meanwhile) && !meanwhile.equals(refused)) {
        return meanwhile;
      }
      AccessToken token = read(waitFor(source()));
      if (token.equals(refused)) {
        throw new NotAuthenticated(NotAuthenticated.Reason.TOKEN_REFUSED, ProblemContext.notSent());
      }
      current = token;
      end = timing.steady().plus(LIFETIME);
      return token;
    }

    AccessToken read(String text) {
      try {
        return AccessToken.of(text);
      } catch (IllegalArgumentException noToken) {
        NotAuthenticated problem =
            new NotAuthenticated(NotAuthenticated.Reason.UNUSABLE_TOKEN, ProblemContext.notSent());
        problem.initCause(noToken);
        throw problem;
      }
    }

    String waitFor(Future<String> source) {
      try {
        return source.get(400, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CallInterrupted(ProblemContext.notSent());
      } catch (TimeoutException | ExecutionException silent) {
        throw new TransportError("the source said nothing", ProblemContext.notSent());
      }
    }

    String shown() {
      return "a provider";
    }

    @Override
    public TokenFixture fixture() {
      return new Fixture(this);
    }

    @Override
    public Set<TokenAbility> abilities() {
      return EnumSet.allOf(TokenAbility.class);
    }

    @Override
    public List<String> secrets() {
      return List.of(SECRET + 1, SECRET + 2);
    }
  }

  private record Fixture(Right mutant) implements TokenFixture {
    @Override
    public AccessTokenProvider provider() {
      return new AccessTokenProvider() {
        @Override
        public AccessToken token() {
          return mutant.token();
        }

        @Override
        public AccessToken refresh(AccessToken refused) {
          return mutant.refresh(refused);
        }

        @Override
        public String toString() {
          return mutant.shown();
        }
      };
    }

    @Override
    public int asked() {
      return mutant.asked.get();
    }

    @Override
    public void renew() {
      mutant.given = null;
    }

    @Override
    public void fail() {
      mutant.given = "";
    }

    @Override
    public void give(String text) {
      mutant.given = text;
    }

    @Override
    public void stall() {
      mutant.isSilent = true;
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(3);
    }

    @Override
    public Duration lifetime() {
      return LIFETIME;
    }

    @Override
    public void pass(Duration time) {
      mutant.timing.advance(time);
    }

    @Override
    public void close() {}
  }

  static class AsksEachTime extends Right {
    @Override
    AccessToken token() {
      return read(waitFor(source()));
    }
  }

  static class ReplacesForEachThread extends Right {
    @Override
    AccessToken refresh(AccessToken refused) {
      return read(waitFor(source()));
    }
  }

  static class GivesTheRefusedTokenBack extends Right {
    @Override
    AccessToken refresh(AccessToken refused) {
      return obtained(null);
    }
  }

  static class HasNoTimeOut extends Right {
    @Override
    String waitFor(Future<String> source) {
      try {
        return source.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CallInterrupted(ProblemContext.notSent());
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  static class LosesTheInterruptFlag extends Right {
    @Override
    String waitFor(Future<String> source) {
      try {
        return super.waitFor(source);
      } catch (CallInterrupted interrupted) {
        Thread.interrupted();
        throw interrupted;
      }
    }
  }

  static class GivesExpiredTokens extends Right {
    @Override
    boolean isValid(@Nullable AccessToken token) {
      return token != null;
    }
  }

  static class RepeatsWhatIsNoToken extends Right {
    @Override
    AccessToken read(String text) {
      try {
        return super.read(text);
      } catch (NotAuthenticated problem) {
        NotAuthenticated told =
            new NotAuthenticated(NotAuthenticated.Reason.UNUSABLE_TOKEN, ProblemContext.notSent());
        told.initCause(new IllegalArgumentException("no token: " + text));
        throw told;
      }
    }
  }

  static class ShowsItsToken extends Right {
    @Override
    String shown() {
      return "the provider of " + SECRET + 1;
    }
  }
}
