package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Calls observe their deadlines. */
public interface DeadlineCases extends CatalogCases {
  /** Maximum duration of a call, including deadlines, on a busy machine. */
  Duration PATIENCE = Duration.ofSeconds(20);

  /** The deadline of a call without a response. */
  @Test
  default void aCall_endsAtItsDeadline() {
    try (CatalogFixture fixture = fixture(stalling())) {
      Instant deadline = fixture.timing().now().plus(Duration.ofMillis(300));
      Problem problem =
          assertTimeoutPreemptively(
              PATIENCE,
              () -> Calls.problemOf(() -> Calls.firstPage(fixture, CallOptions.until(deadline))));

      assertThat(problem)
          .isInstanceOfSatisfying(
              LimitExceeded.class,
              it -> assertThat(it.limit()).isEqualTo(LimitExceeded.Limit.DEADLINE));
      assertThat(fixture.timing().now()).isAfterOrEqualTo(deadline);
    }
  }

  /** A distant deadline has no effect. */
  @Test
  default void aDeadlineFarAway_changesNothing() {
    CatalogScript script = CatalogScript.of(SampleRuns.CONNECTION, SampleRuns.ended(3));
    try (CatalogFixture fixture = fixture(script)) {
      CallOptions options = CallOptions.until(fixture.timing().now().plus(Duration.ofDays(10_000)));

      assertThat(Calls.firstPage(fixture, options).items()).isEqualTo(SampleRuns.ended(3));
    }
  }

  /** An attempt without a response, in a call without a deadline. */
  @Test
  @Needs(Capability.LIMITS_ATTEMPTS)
  default void anAttempt_endsByItself() {
    try (CatalogFixture fixture = fixture(stalling())) {
      Problem problem =
          assertTimeoutPreemptively(
              PATIENCE, () -> Calls.problemOf(() -> Calls.firstPage(fixture)));

      assertThat(problem)
          .isInstanceOfSatisfying(
              TransportError.class, it -> assertThat(it.isRetryable()).isTrue());
    }
  }

  private static CatalogScript stalling() {
    return CatalogScript.builder()
        .connection(SampleRuns.CONNECTION, SampleRuns.ended(1))
        .then(Reaction.stall())
        .build();
  }
}
