package dev.syncruns.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.Timeliness;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionStatusTest {
  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
  private static final RunExpectation NIGHTLY =
      new RunExpectation(
          new ZonedSchedule(Schedule.parse("daily 02:00"), ZoneId.of("UTC")), Duration.ofHours(26));

  private static Run over(String id, String start, ExecutionResult result) {
    return run(id, start, ExecutionState.COMPLETED).result(result.open()).build();
  }

  private static Run.Builder run(String id, @Nullable String start, ExecutionState state) {
    return Run.builder()
        .id(RunId.of(id))
        .state(state.open())
        .startDateTime(start == null ? null : Timestamp.of(Instant.parse(start)));
  }

  private static ConnectionStatus status(RunExpectation expected, Run... runs) {
    List<Run> shuffled = new ArrayList<>(List.of(runs));
    Collections.reverse(shuffled);
    ConnectionStatus status = ConnectionStatus.of(List.of(runs), expected, NOW);
    assertThat(ConnectionStatus.of(shuffled, expected, NOW)).isEqualTo(status);
    return status;
  }

  @Test
  void the_latest_runs_speak_in_whatever_order_they_are_listed() {
    Run good = over("good", "2026-03-01T02:00:00Z", ExecutionResult.SUCCESS);
    Run older = over("older", "2026-02-28T02:00:00Z", ExecutionResult.SUCCESS);
    Run bad = over("bad", "2026-03-02T02:00:00Z", ExecutionResult.PARTIAL_SUCCESS);

    ConnectionStatus status = status(NIGHTLY, bad, older, good);

    assertThat(status.last()).isSameAs(bad);
    assertThat(status.representative()).containsSame(bad);
    assertThat(status.active()).isNull();
    assertThat(status.lastGood()).isSameAs(good);
    assertThat(status.recent()).containsExactly(Outcome.SUCCESS, Outcome.SUCCESS, Outcome.PARTIAL);
    assertThat(status.age()).isEqualTo(Duration.ofHours(4));
    assertThat(status.runs()).isEqualTo(3);
    assertThat(status.isOverdue()).isFalse();
    assertThat(status.adherence().timeliness()).isEqualTo(Timeliness.ON_TIME);
  }

  @Test
  void a_run_under_way_is_told_beside_the_last_that_is_over() {
    Run last = over("last", "2026-03-02T02:00:00Z", ExecutionResult.SUCCESS);
    Run now = run("now", "2026-03-02T05:58:00Z", ExecutionState.EXECUTING).build();

    ConnectionStatus both = status(RunExpectation.NOTHING, now, last);

    assertThat(both.last()).isSameAs(last);
    assertThat(both.active()).isSameAs(now);
    assertThat(both.age()).isEqualTo(Duration.ofMinutes(2));
    assertThat(both.adherence()).isNull();
    assertThat(status(RunExpectation.NOTHING, now).representative()).containsSame(now);
    assertThat(status(RunExpectation.NOTHING, now).recent()).isEmpty();
  }

  @Test
  void a_run_that_hangs_before_a_later_one_is_not_under_way() {
    Run last = over("last", "2026-03-02T02:00:00Z", ExecutionResult.SUCCESS);
    Run stuck = run("stuck", "2026-03-01T02:00:00Z", ExecutionState.EXECUTING).build();

    assertThat(status(RunExpectation.NOTHING, last, stuck).active()).isNull();
  }

  @Test
  void a_run_that_waits_for_its_start_comes_in_time() {
    Run queued = run("queued", null, ExecutionState.QUEUED).build();
    Run old = over("old", "2026-02-20T02:00:00Z", ExecutionResult.SUCCESS);

    ConnectionStatus status = status(NIGHTLY, queued, old);

    assertThat(status.age()).isZero();
    assertThat(status.isOverdue()).isFalse();
    assertThat(status.active()).isSameAs(queued);
  }

  /** Whatever its state, whether it has a start, and however little is known of others. */
  @Test
  void a_run_that_hangs_is_stuck_and_speaks() {
    Run last = lasting("last", "2026-03-01T02:00:00Z", Duration.ofMinutes(20));
    Run[] nights = {
      last,
      lasting("2", "2026-02-28T02:00:00Z", Duration.ofMinutes(20)),
      lasting("3", "2026-02-27T02:00:00Z", Duration.ofMinutes(20)),
      lasting("4", "2026-02-26T02:00:00Z", Duration.ofMinutes(20))
    };
    for (ExecutionState state : List.of(ExecutionState.EXECUTING, ExecutionState.QUEUED)) {
      Run dated = run("dated", "2026-03-02T02:00:00Z", state).build();
      Run undated = run("undated", null, state).build();
      Run old = run("old", "2026-03-01T16:00:00Z", state).build();

      for (RunExpectation expected : List.of(RunExpectation.NOTHING, NIGHTLY)) {
        assertThat(status(expected, with(dated, nights)).isStuck()).isTrue();
        assertThat(status(expected, with(dated, nights)).representative()).containsSame(dated);
        assertThat(status(expected, with(dated, nights)).latestEnd())
            .isEqualTo("2026-03-02T02:40:00Z");
        assertThat(status(expected, with(undated, nights)).isStuck()).isTrue();
        assertThat(status(expected, dated, last).isStuck()).as("12 h without history").isFalse();
      }
      assertThat(status(RunExpectation.NOTHING, old, last).isStuck()).isTrue();
      assertThat(status(RunExpectation.NOTHING, old).isStuck()).isTrue();
      assertThat(status(RunExpectation.NOTHING, undated, last).isStuck())
          .as("since it ended")
          .isTrue();
      assertThat(status(RunExpectation.NOTHING, undated).latestEnd()).isNull();
    }
    assertThat(status(NIGHTLY, nights).isStuck()).isFalse();
    assertThat(status(NIGHTLY, nights).latestEnd()).isNull();
  }

  @Test
  void done_by_says_when_the_run_of_a_night_is_stuck() {
    Run[] nights = {
      lasting("1", "2026-03-01T02:00:00Z", Duration.ofMinutes(20)),
      lasting("2", "2026-02-28T02:00:00Z", Duration.ofMinutes(20)),
      lasting("3", "2026-02-27T02:00:00Z", Duration.ofMinutes(20))
    };
    Run dated = run("dated", "2026-03-02T02:01:00Z", ExecutionState.EXECUTING).build();
    Run undated = run("undated", null, ExecutionState.QUEUED).build();

    assertThat(status(daily("done-by 06:01"), with(dated, nights)).isStuck()).isFalse();
    assertThat(status(daily("done-by 05:59"), with(dated, nights)).isStuck()).isTrue();
    assertThat(status(daily("done-by 05:59"), with(undated, nights)).isStuck()).isTrue();
    assertThat(status(daily("done-by 01:00"), with(dated, nights)).latestEnd())
        .as("of the next day")
        .isEqualTo("2026-03-03T01:00:00Z");
    Run done = lasting("done", "2026-03-02T02:00:00Z", Duration.ofMinutes(20));
    Run again = run("again", "2026-03-02T05:50:00Z", ExecutionState.EXECUTING).build();
    assertThat(status(daily("done-by 05:59"), with(again, with(done, nights))).isStuck())
        .as("the night's run is done")
        .isFalse();
    assertThat(status(daily("within 5h done-by 05:59"), nights).isOverdue()).isTrue();
    assertThat(status(daily("within 5h"), nights).isOverdue()).isFalse();
  }

  private static RunExpectation daily(String more) {
    return new RunExpectation(
        new ZonedSchedule(Schedule.parse("daily 02:00 " + more), ZoneId.of("UTC")), null);
  }

  private static Run[] with(Run run, Run... others) {
    return Stream.concat(Stream.of(run), Stream.of(others)).toArray(Run[]::new);
  }

  private static Run lasting(String id, String start, Duration took) {
    return run(id, start, ExecutionState.COMPLETED)
        .result(ExecutionResult.SUCCESS.open())
        .endDateTime(Timestamp.of(Instant.parse(start).plus(took)))
        .build();
  }

  @Test
  void a_run_that_is_missing_or_too_old_is_overdue() {
    Run recent = over("recent", "2026-03-01T04:00:00Z", ExecutionResult.SUCCESS);
    Run old = over("old", "2026-03-01T03:59:59Z", ExecutionResult.SUCCESS);
    RunExpectation young = new RunExpectation(null, Duration.ofHours(26));

    assertThat(status(young, recent).isOverdue()).isFalse();
    assertThat(status(young, old).isTooOld()).isTrue();
    assertThat(status(young, old).isOverdue()).isTrue();
    assertThat(status(young).isTooOld()).isTrue();
    assertThat(status(NIGHTLY, recent).isOverdue()).isTrue();
    assertThat(status(NIGHTLY, recent).isTooOld()).isFalse();
    assertThat(status(RunExpectation.NOTHING).isOverdue()).isFalse();
    assertThat(status(RunExpectation.NOTHING).age()).isNull();
    assertThat(status(RunExpectation.NOTHING).representative()).isEmpty();
  }

  @Test
  void a_start_in_the_future_is_now() {
    Run early = over("early", "2026-03-02T06:00:05Z", ExecutionResult.SUCCESS);

    assertThat(status(RunExpectation.NOTHING, early).age()).isZero();
  }

  @Test
  void fourteen_outcomes_are_kept_the_latest_last() {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String day = String.format("2026-02-%02dT02:00:00Z", 28 - i);
      runs.add(over("r" + i, day, i == 13 ? ExecutionResult.ERROR : ExecutionResult.SUCCESS));
    }

    List<Outcome> recent = ConnectionStatus.of(runs, RunExpectation.NOTHING, NOW).recent();

    assertThat(recent).hasSize(14).startsWith(Outcome.FAILED).endsWith(Outcome.SUCCESS);
  }

  @Test
  void causes_of_the_last_run_that_the_user_can_fix_are_counted() {
    Run failed =
        run("failed", "2026-03-02T02:00:00Z", ExecutionState.COMPLETED)
            .result(ExecutionResult.PARTIAL_SUCCESS.open())
            .jobs(List.of(Job.builder().tasks(List.of(task("A", true), task("B", false))).build()))
            .build();

    assertThat(status(RunExpectation.NOTHING, failed).fixableCauses()).isEqualTo(1);
    assertThat(status(RunExpectation.NOTHING, failed).causes()).hasSize(2);
    assertThat(status(RunExpectation.NOTHING).fixableCauses()).isZero();
  }

  private static Task task(String code, boolean fixable) {
    return Task.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.ERROR.open())
        .error(TaskError.builder().errorCode(code).message(code).canUserFix(fixable).build())
        .build();
  }

  @Test
  void an_age_is_positive() {
    assertThatThrownBy(() -> new RunExpectation(null, Duration.ZERO)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> new RunExpectation(null, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
