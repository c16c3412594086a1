package dev.syncruns.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {
  private static final Instant FIRST = Instant.parse("2025-11-01T02:00:00Z");

  @Test
  void nothingIsKnownOfNoRunsAndOfRunsThatAreAllNull() {
    RunStatistics none = new RunStatistics.Builder(9).build();
    RunStatistics empty = new RunStatistics.Builder(9).add(Run.builder().build()).build();

    assertThat(none.successRate()).isEmpty();
    assertThat(none.durations()).isEmpty();
    assertThat(none.waits()).isEmpty();
    assertThat(none.finished()).isZero();
    assertThat(empty.finished()).isEqualTo(1);
    assertThat(empty.of(Outcome.UNDETERMINED)).isEqualTo(1);
    assertThat(empty.successRate()).contains(0.0);
    assertThat(empty.samples()).isEmpty();
  }

  @Test
  void theRateIsThatOfFinishedRunsAndDurationsThoseOfRunsThatDidTheirWork() {
    RunStatistics statistics =
        new RunStatistics.Builder(9)
            .add(run(0, ExecutionResult.SUCCESS, 100))
            .add(run(1, ExecutionResult.PARTIAL_SUCCESS, 300))
            .add(run(2, ExecutionResult.ERROR, 9))
            .add(run(3, ExecutionResult.SUCCESS, 200))
            .add(Run.builder().state(ExecutionState.EXECUTING.open()).build())
            .build();

    assertThat(statistics.finished()).isEqualTo(4);
    assertThat(statistics.successRate()).contains(0.5);
    assertThat(statistics.durations())
        .contains(new Quantiles(3, seconds(200), seconds(300), seconds(300), seconds(300)));
    assertThat(statistics.waits().orElseThrow().p50()).isEqualTo(seconds(5));
    assertThat(statistics.samples()).hasSize(4);
  }

  @Test
  void filesAreRankedByRetriesAndByTheirUsualDuration() {
    RunStatistics statistics =
        new RunStatistics.Builder(9)
            .add(run(0, ExecutionResult.SUCCESS, 100, task("a", 2, ExecutionResult.SUCCESS, 5)))
            .add(run(1, ExecutionResult.SUCCESS, 100, task("a", 1, ExecutionResult.ERROR, 7)))
            .add(
                run(
                    2,
                    ExecutionResult.SUCCESS,
                    100,
                    task("b", 1, ExecutionResult.ERROR, 60),
                    task("c", 0, ExecutionResult.SUCCESS, 90),
                    Task.builder().build()))
            .build();

    assertThat(statistics.retries()).isEqualTo(new RunStatistics.Retries(3, 3, 1));
    assertThat(statistics.flakiest())
        .extracting(one -> one.file().value())
        .containsExactly("a", "b");
    assertThat(statistics.slowest())
        .extracting(one -> one.file().value())
        .containsExactly("c", "b", "a");
    FileStatistics a = statistics.flakiest().get(0);
    assertThat(a.runs()).isEqualTo(2);
    assertThat(a.retried()).isEqualTo(2);
    assertThat(a.recovered()).isEqualTo(1);
    assertThat(a.failed()).isEqualTo(1);
    assertThat(a.durations().orElseThrow().p50()).isEqualTo(seconds(5));
  }

  @Test
  void whatWasNotRetriedDidNotRecover_andWhatHasNoDurationIsNotSlow() {
    Task timeless =
        Task.builder()
            .sourceFileId(SourceFileId.of("timeless"))
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.SUCCESS.open())
            .build();
    RunStatistics statistics =
        new RunStatistics.Builder(9)
            .add(run(0, ExecutionResult.SUCCESS, 100, task("a", 0, ExecutionResult.SUCCESS, 5)))
            .add(run(1, ExecutionResult.SUCCESS, 100, timeless))
            .build();

    assertThat(statistics.retries()).isEqualTo(new RunStatistics.Retries(0, 0, 0));
    assertThat(statistics.flakiest()).isEmpty();
    assertThat(statistics.files()).extracting(FileStatistics::recovered).containsOnly(0L);
    assertThat(statistics.files()).hasSize(2);
    assertThat(statistics.slowest()).extracting(one -> one.file().value()).containsExactly("a");
  }

  @Test
  void aJobThatBeganBeforeItsRun_saysNothingOfWaiting() {
    Run odd =
        Run.builder()
            .startDateTime(Timestamp.of(FIRST))
            .jobs(List.of(Job.builder().startDateTime(Timestamp.of(FIRST.minusSeconds(1))).build()))
            .build();

    assertThat(new RunStatistics.Builder(9).add(odd).build().waits()).isEmpty();
  }

  @Test
  void roomIsBoundedByFilesAndPointsNotByRuns() {
    RunStatistics.Builder builder = new RunStatistics.Builder(1);
    for (int day = 0; day < RunStatistics.MAX_SAMPLES + 5; day++) {
      builder.add(
          run(day, ExecutionResult.SUCCESS, 60, task("f" + day, 0, ExecutionResult.SUCCESS, 1)));
    }
    RunStatistics statistics = builder.build();

    assertThat(statistics.files()).hasSize(1);
    assertThat(statistics.tasksLeftOut()).isEqualTo(RunStatistics.MAX_SAMPLES + 4);
    assertThat(statistics.samples()).hasSize(RunStatistics.MAX_SAMPLES);
    assertThat(statistics.samples().get(0).start()).isEqualTo(FIRST.plus(Duration.ofDays(5)));
    assertThat(statistics.finished()).isEqualTo(RunStatistics.MAX_SAMPLES + 5);
  }

  @Test
  void theOrderInWhichRunsComeDoesNotMatter() {
    List<Run> runs = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      ExecutionResult result = day % 3 == 0 ? ExecutionResult.ERROR : ExecutionResult.SUCCESS;
      runs.add(run(day, result, 100 + day));
    }
    RunStatistics.Builder forward = new RunStatistics.Builder(9);
    runs.forEach(forward::add);
    Collections.reverse(runs);
    RunStatistics.Builder backward = new RunStatistics.Builder(9);
    runs.forEach(backward::add);

    assertThat(backward.build()).isEqualTo(forward.build());
  }

  @Test
  void streaksAndTimesToGreenFollowTheOrderOfStarts() {
    List<RunSample> points = points("SSFFSSSF", 600);

    assertThat(Streaks.of(points)).isEqualTo(new Streaks(1, false, 3, 2));
    assertThat(Streaks.of(points.subList(0, 7))).isEqualTo(new Streaks(3, true, 3, 2));
    assertThat(Streaks.of(List.of())).isEqualTo(new Streaks(0, false, 0, 0));
    TimeToRecovery open = TimeToRecovery.of(points);
    assertThat(open.times()).isEqualTo(1);
    assertThat(open.median()).isEqualTo(Duration.ofDays(2));
    assertThat(open.longest()).contains(Duration.ofDays(2));
    assertThat(open.openSince()).isEqualTo(points.get(7).end());
    assertThat(TimeToRecovery.of(points.subList(0, 2)))
        .isEqualTo(new TimeToRecovery(0, null, null, null));
  }

  @Test
  void theMedianTimeToGreenIsTheLowerOfTwoInTheMiddle() {
    TimeToRecovery green = TimeToRecovery.of(points("FSFFS", 600));

    assertThat(green.times()).isEqualTo(2);
    assertThat(green.median()).isEqualTo(Duration.ofDays(1));
    assertThat(green.longest()).contains(Duration.ofDays(2));
    assertThat(green.openSince()).isNull();
  }

  @Test
  void aTrendIsNotMovedByOutliersAndNeedsEnoughSuccesses() {
    List<RunSample> points = new ArrayList<>();
    for (int day = 0; day < 15; day++) {
      long seconds = day == 4 ? 90_000 : 1000 + 10L * day;
      points.add(
          new RunSample(FIRST.plus(Duration.ofDays(day)), Outcome.SUCCESS, seconds(seconds)));
    }

    Trend trend = Trend.of(points).orElseThrow();
    assertThat(trend.samples()).isEqualTo(15);
    assertThat(trend.percentPerWeek()).isBetween(6.0, 7.2);
    assertThat(Trend.of(points.subList(0, Trend.MIN_SAMPLES - 1))).isEmpty();
    assertThat(Trend.of(points("FFFFFFFFFF", 600))).isEmpty();
    assertThat(Trend.of(points("SSSSSSSSSS", 600)).orElseThrow().percentPerWeek()).isZero();
    assertThat(Trend.of(points("SSSSSSSSSS", 0))).isEmpty();
  }

  /** Eight runs, 1000 s and 10 s more every day: 70 s a week of the 1035 s in the middle. */
  @Test
  void aTrendIsTheMedianChangeInAWeek_ofTheMedianDuration() {
    List<RunSample> points = new ArrayList<>();
    for (int day = 0; day < Trend.MIN_SAMPLES; day++) {
      Instant start = FIRST.plus(Duration.ofDays(day));
      points.add(new RunSample(start, Outcome.SUCCESS, seconds(1000 + 10L * day)));
    }

    assertThat(Trend.of(points).orElseThrow().percentPerWeek())
        .isCloseTo(100 * 70 / 1035.0, within(1e-9));
  }

  @Test
  void longDurationsAreKeptToWithinAThousandth() {
    Histogram histogram = new Histogram();
    for (long seconds : List.of(1L, 2_047L, 100_001L)) {
      histogram.add(seconds(seconds));
    }
    Quantiles quantiles = histogram.quantiles().orElseThrow();

    assertThat(quantiles.p50()).isEqualTo(seconds(2_047));
    assertThat(quantiles.max().toSeconds()).isBetween(99_901L, 100_001L);
  }

  private static List<RunSample> points(String outcomes, long seconds) {
    List<RunSample> points = new ArrayList<>();
    for (int day = 0; day < outcomes.length(); day++) {
      Outcome outcome = outcomes.charAt(day) == 'S' ? Outcome.SUCCESS : Outcome.FAILED;
      points.add(new RunSample(FIRST.plus(Duration.ofDays(day)), outcome, seconds(seconds)));
    }
    return points;
  }

  private static Run run(int day, ExecutionResult result, long seconds, Task... tasks) {
    Instant start = FIRST.plus(Duration.ofDays(day));
    return Run.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(seconds)))
        .jobs(
            List.of(
                Job.builder()
                    .startDateTime(Timestamp.of(start.plusSeconds(5)))
                    .tasks(List.of(tasks))
                    .build()))
        .build();
  }

  private static Task task(String file, long retries, ExecutionResult result, long seconds) {
    return Task.builder()
        .sourceFileId(SourceFileId.of(file))
        .retryAttempts(retries)
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .startDateTime(Timestamp.of(FIRST))
        .endDateTime(Timestamp.of(FIRST.plusSeconds(seconds)))
        .build();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
