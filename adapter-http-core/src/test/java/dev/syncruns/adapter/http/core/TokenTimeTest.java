package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.simulator.Simulator;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time that getting an access token may take: the call's, not that of one request. */
@Timeout(60)
class TokenTimeTest {
  private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(1500);

  /** A command may ask a person to sign in, or ask the network itself. */
  @Test
  void aTokenThatTakesLongerThanARequestMay_isWaitedFor() {
    AccessTokenProvider slow =
        provider(
            () -> {
              long end = System.nanoTime() + REQUEST_TIMEOUT.plusMillis(300).toNanos();
              while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
              }
            });
    try (Simulator simulator = Simulator.builder().start();
        TestedCatalog catalog = catalog(simulator, slow)) {
      Problem problem =
          Served.problem(() -> catalog.runs(Served.CONNECTION, Served.PAGE, CallOptions.none()));

      assertThat(problem.httpStatus()).as("what the service answers").isPresent();
      assertThat(simulator.requests()).hasSize(1);
    }
  }

  @Test
  void aTokenThatNeverComes_isToldAtTheDeadline_asWhatWasWaitedFor() {
    CountDownLatch never = new CountDownLatch(1);
    AccessTokenProvider silent =
        provider(
            () -> {
              try {
                never.await();
              } catch (InterruptedException left) {
                Thread.currentThread().interrupt();
              }
            });
    try (Simulator simulator = Simulator.builder().start();
        TestedCatalog catalog = catalog(simulator, silent)) {
      CallOptions soon = CallOptions.until(new SystemTimeSource().now().plusMillis(200));
      Problem problem = Served.problem(() -> catalog.runs(Served.CONNECTION, Served.PAGE, soon));

      assertThat(problem)
          .isInstanceOf(LimitExceeded.class)
          .hasMessageContaining("the access token took longer");
      assertThat(problem.attempts()).isZero();
      assertThat(simulator.requests()).isEmpty();
    } finally {
      never.countDown();
    }
  }

  @Test
  void aTokenAtHand_isSent_withoutAskingForOne() {
    AccessTokenProvider ready =
        new AccessTokenProvider() {
          @Override
          public Optional<AccessToken> cached() {
            return Optional.of(AccessToken.of("sim-at-hand-1"));
          }

          @Override
          public AccessToken token() {
            throw new AssertionError("asked for a token");
          }

          @Override
          public AccessToken refresh(AccessToken refused) {
            return refused;
          }
        };
    try (Simulator simulator = Simulator.builder().start();
        TestedCatalog catalog = catalog(simulator, ready)) {
      Problem problem =
          Served.problem(() -> catalog.runs(Served.CONNECTION, Served.PAGE, CallOptions.none()));

      assertThat(problem.httpStatus()).as("what the service answers").isPresent();
      assertThat(simulator.requests()).hasSize(1);
    }
  }

  private static AccessTokenProvider provider(Runnable before) {
    return new AccessTokenProvider() {
      @Override
      public AccessToken token() {
        before.run();
        return AccessToken.of("sim-late-1");
      }

      @Override
      public AccessToken refresh(AccessToken refused) {
        return refused;
      }
    };
  }

  private static TestedCatalog catalog(Simulator simulator, AccessTokenProvider tokens) {
    return TestedCatalog.create(
        HttpConfig.builder().apiUrl(simulator.apiUrl()).requestTimeout(REQUEST_TIMEOUT).build(),
        tokens,
        new SystemTimeSource());
  }
}
