package dev.syncruns.domain.fleet;

import static dev.syncruns.domain.fleet.FleetRuns.ended;
import static dev.syncruns.domain.fleet.FleetRuns.hour;
import static dev.syncruns.domain.fleet.FleetRuns.open;
import static dev.syncruns.domain.fleet.FleetRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.RequestQuota;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollingPolicyTest {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SHORTEST = Duration.ofSeconds(15);
  private static final PollingPolicy RHYTHM = new PollingPolicy(LONGEST, SHORTEST, 0.5);
  private static final List<Run> HISTORY =
      List.of(
          ended(4, Duration.ofMinutes(30)),
          ended(3, Duration.ofMinutes(36)),
          ended(2, Duration.ofMinutes(36)));

  private static Duration interval(int minutes, List<Run> history) {
    Duration since = Duration.ofMinutes(minutes);
    return RHYTHM.interval(List.of(open(5)), history, hour(5).plus(since));
  }

  @Test
  void connectionAtRestIsLookedAtEveryLongest() {
    assertThat(RHYTHM.interval(List.of(), HISTORY, hour(5))).isEqualTo(LONGEST);
  }

  @Test
  void runIsLookedAtWhenItsEndIsExpected() {
    assertThat(interval(27, HISTORY)).isEqualTo(Duration.ofMinutes(3));
    assertThat(interval(2, HISTORY)).isEqualTo(LONGEST);
  }

  @Test
  void withinTheExpectedRangeRunIsLookedAtEveryQuarterOfIt() {
    assertThat(interval(30, HISTORY)).isEqualTo(Duration.ofSeconds(90));
    assertThat(interval(36, HISTORY)).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void overdueRunIsLookedAtLessAndLessOften() {
    assertThat(interval(40, HISTORY)).isEqualTo(Duration.ofMinutes(1));
    assertThat(interval(36 + 12, HISTORY)).isEqualTo(Duration.ofMinutes(3));
    assertThat(interval(300, HISTORY)).isEqualTo(LONGEST);
  }

  @Test
  void runWithoutExpectationIsLookedAtByHowLongItHasRun() {
    assertThat(interval(0, List.of())).isEqualTo(SHORTEST);
    assertThat(interval(8, List.of())).isEqualTo(Duration.ofMinutes(2));
    assertThat(interval(60, List.of())).isEqualTo(LONGEST);
  }

  @Test
  void runThatHasYetToStartIsLookedAtEveryQuarterOfLongest() {
    Run waiting = run(5).startDateTime(null).build();

    assertThat(RHYTHM.interval(List.of(waiting), HISTORY, hour(5)))
        .isEqualTo(Duration.ofSeconds(75));
  }

  @Test
  void mostEagerRunCounts() {
    Duration eager = RHYTHM.interval(List.of(open(3), open(5)), List.of(), hour(5).plusSeconds(80));

    assertThat(eager).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void spacingKeepsToTheShareOfTheAllowance() {
    RequestQuota hourly = new RequestQuota(3_600, Duration.ofHours(1));

    assertThat(RHYTHM.spacing(hourly)).isEqualTo(Duration.ofSeconds(2));
    assertThat(new PollingPolicy(LONGEST, SHORTEST, 1).spacing(hourly))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void spacingIsRoundedUpSoThatTheAllowanceIsNeverPassed() {
    RequestQuota odd = new RequestQuota(7, Duration.ofNanos(70));

    assertThat(new PollingPolicy(LONGEST, SHORTEST, 0.3).spacing(odd))
        .isEqualTo(Duration.ofNanos(34));
  }

  @Test
  void promiseIsATurnForEachWhileEveryThirdGoesElsewhere() {
    RequestQuota hourly = new RequestQuota(3_600, Duration.ofHours(1));

    assertThat(RHYTHM.maxDetectionDelay(4, hourly)).isEqualTo(LONGEST.plusSeconds(2 * 6));
    assertThat(RHYTHM.maxDetectionDelay(3, hourly)).isEqualTo(LONGEST.plusSeconds(2 * 5));
    assertThat(RHYTHM.maxDetectionDelay(1, hourly)).isEqualTo(LONGEST.plusSeconds(2 * 2));
  }

  @Test
  void everyThirdTurnIsForTheUrgent() {
    assertThat(IntStream.range(0, 7).filter(PollingPolicy::isForUrgent)).containsExactly(2, 5);
  }

  @Test
  void problemsInARowDoubleTheTimeUpToTheLongest() {
    assertThat(RHYTHM.afterProblem(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RHYTHM.afterProblem(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RHYTHM.afterProblem(40)).isEqualTo(LONGEST);
    assertThat(RHYTHM.afterProblem(Integer.MAX_VALUE)).isEqualTo(LONGEST);
  }

  @Test
  void whatIsNoRhythmIsRefused() {
    assertThat(new PollingPolicy(SHORTEST, SHORTEST, 1).maxInterval()).isEqualTo(SHORTEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollingPolicy(SHORTEST, LONGEST, 1))
        .withMessageContaining("PT15S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollingPolicy(LONGEST, Duration.ZERO, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollingPolicy(LONGEST, SHORTEST.negated(), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PollingPolicy(LONGEST, SHORTEST, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollingPolicy(LONGEST, SHORTEST, 1.01));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollingPolicy(LONGEST, SHORTEST, Double.NaN));
  }
}
