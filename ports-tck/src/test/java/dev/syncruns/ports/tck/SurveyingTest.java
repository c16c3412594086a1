package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.schedule.ZonedSchedule;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.domain.value.Timestamp;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ConnectionStatusResult;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.StatusQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SurveyingTest {
  private static final ConnectionId CONNECTION = ConnectionId.of("c1");
  private static final Instant TONIGHT = Instant.parse("2026-11-23T02:00:00Z");
  private static final RunExpectation NIGHTLY =
      new RunExpectation(new ZonedSchedule(Schedule.parse("daily 02:00"), ZoneId.of("UTC")), null);

  @Test
  void fiveLinesTellWhetherARunIsMissing() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(3, 20));

    SyncRuns syncRuns = SyncRuns.over(catalog).timeSource(new ManualTiming()).build();
    ConnectionStatus status = syncRuns.status().status(CONNECTION, NIGHTLY);
    String told = status.isOverdue() ? "missing: " + status.adherence().missed().size() : "fine";

    assertThat(told).isEqualTo("missing: 3");
  }

  @Test
  void oneRequestIsEnoughForAListThatRunsFromNewToOld() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(0, 95));

    ConnectionStatus status = survey(catalog, 20).get(0).status();

    assertThat(catalog.service().requests()).hasSize(1);
    assertThat(status.runs()).isEqualTo(20);
    assertThat(status.recent()).hasSize(14).containsOnly(Outcome.SUCCESS);
    assertThat(status.isOverdue()).isFalse();
  }

  @Test
  void smallPagesAreReadUntilEnoughRunsAreKnown() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(0, 95));

    assertThat(survey(catalog, 1).get(0).status().recent()).hasSize(14);
    assertThat(catalog.service().requests()).hasSize(14);
  }

  @Test
  void aListInNoOrderIsReadToItsEndAndTellsTheSame() {
    List<Run> runs = new ArrayList<>(nights(0, 250));
    Collections.shuffle(runs, new Random(11));
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, runs);

    ConnectionStatus status = survey(catalog, 30).get(0).status();

    assertThat(status.last().id().value()).isEqualTo("night-0");
    assertThat(status.runs()).isEqualTo(100);
    assertThat(status.recent()).hasSize(14);
  }

  @Test
  void theProblemOfOneHidesNoOther() {
    SyncRuns syncRuns =
        SyncRuns.over(MemoryRunCatalog.of(CONNECTION, nights(0, 5)))
            .timeSource(new ManualTiming())
            .build();
    ConnectionId unknown = ConnectionId.of("unknown");

    List<ConnectionStatusResult> found =
        syncRuns
            .status()
            .statuses(
                List.of(
                    new StatusQuery(unknown, RunExpectation.NOTHING),
                    new StatusQuery(CONNECTION, NIGHTLY),
                    new StatusQuery(unknown, NIGHTLY)),
                ListOptions.defaults());

    assertThat(found)
        .extracting(one -> one.target().connection().value())
        .containsExactly("unknown", "c1", "unknown");
    assertThat(found.get(0).problem()).isInstanceOf(ConnectionNotFound.class);
    assertThat(found.get(1).status().runs()).isEqualTo(5);
    assertThatThrownBy(() -> syncRuns.status().status(unknown, NIGHTLY))
        .isInstanceOf(ConnectionNotFound.class);
    assertThat(syncRuns.status().statuses(List.of(), ListOptions.defaults())).isEmpty();
  }

  @RepeatedTest(20)
  void itEndsWhenItsThreadIsInterruptedAlsoWhenTheAnswerIsThereAlready() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(0, 5));

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> survey(catalog, 10)).isInstanceOf(CallInterrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void eitherAStatusOrAProblemIsFound() {
    StatusQuery target = new StatusQuery(CONNECTION, NIGHTLY);

    assertThatThrownBy(() -> new ConnectionStatusResult(target, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ConnectionStatusResult> survey(MemoryRunCatalog catalog, int pageSize) {
    return SyncRuns.over(catalog)
        .timeSource(new ManualTiming())
        .build()
        .status()
        .statuses(
            List.of(new StatusQuery(CONNECTION, NIGHTLY)),
            ListOptions.defaults().withPageSize(pageSize));
  }

  /** Nights without a gap, newest first; the last ones missing. */
  private static List<Run> nights(int missing, int count) {
    return IntStream.range(missing, missing + count).mapToObj(SurveyingTest::night).toList();
  }

  private static Run night(int age) {
    Instant start = TONIGHT.minus(age, ChronoUnit.DAYS);
    return Run.builder()
        .id(RunId.of("night-" + age))
        .startDateTime(Timestamp.of(start))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.SUCCESS.open())
        .build();
  }
}
