package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.diagnosis.RunWindow;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.DiagnosedRuns;
import dev.syncruns.ports.api.ListOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosingTest {
  private static final ConnectionId CONNECTION = ConnectionId.of("c1");
  private static final Instant LAST = Instant.parse("2026-11-20T02:00:00Z");

  @Test
  void fiveLinesTellWhatToDoNext() {
    List<String> told = new ArrayList<>();
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(20, Set.of(0, 1)));

    SyncRuns syncRuns = SyncRuns.over(catalog).build();
    DiagnosedRuns found = syncRuns.diagnose().diagnose(CONNECTION, RunWindow.last(10));
    for (RootCause cause : found.diagnosis().causes()) {
      told.add(cause.cause().name() + " since " + cause.timeline().firstSeen().id());
    }

    assertThat(told).containsExactly("UserNotAuthenticated since night-1");
  }

  @Test
  void readsToTheEndOfThePageOnWhichTheWindowEndsAndSaysSo() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(95, Set.of(0, 1, 18)));
    List<Long> progress = new ArrayList<>();

    DiagnosedRuns found =
        SyncRuns.over(catalog)
            .build()
            .diagnose()
            .diagnose(
                CONNECTION,
                RunWindow.last(15),
                ListOptions.defaults().withPageSize(10),
                progress::add);

    assertThat(catalog.service().requests()).hasSize(2);
    assertThat(progress).containsExactly(10L, 20L);
    assertThat(found.isWholeHistory()).isFalse();
    assertThat(found.isTruncated()).isFalse();
    assertThat(found.diagnosis().over()).isEqualTo(15);
    RootCause cause = found.diagnosis().causes().get(0);
    assertThat(cause.impact().runs()).isEqualTo(2);
    assertThat(cause.timeline().shown()).as("also beyond the window").isEqualTo(3);
    assertThat(id(cause.timeline().firstSeen())).isEqualTo("night-18");
    assertThat(id(cause.timeline().lastGood())).isEqualTo("night-19");
  }

  @Test
  void aListInNoOrderIsReadToItsEndAndTellsTheSame() {
    List<Run> runs = new ArrayList<>(nights(95, Set.of(0, 1, 18)));
    Collections.shuffle(runs, new Random(7));
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, runs);

    DiagnosedRuns found =
        SyncRuns.over(catalog).build().diagnose().diagnose(CONNECTION, RunWindow.last(15));

    assertThat(found.isWholeHistory()).isTrue();
    assertThat(found.diagnosis().over()).isEqualTo(15);
    assertThat(id(found.diagnosis().last())).isEqualTo("night-0");
    assertThat(id(found.diagnosis().first())).isEqualTo("night-14");
    assertThat(found.diagnosis().causes().get(0).impact().runs()).isEqualTo(2);
  }

  @Test
  void sinceAMomentEndsWithThePageThatIsOlder() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, nights(95, Set.of(0, 4, 5)));

    DiagnosedRuns found =
        SyncRuns.over(catalog)
            .build()
            .diagnose()
            .diagnose(
                CONNECTION,
                RunWindow.since(LAST.minus(4, ChronoUnit.DAYS)),
                ListOptions.defaults().withPageSize(10),
                runs -> {});

    assertThat(catalog.service().requests()).hasSize(1);
    assertThat(found.diagnosis().over()).isEqualTo(5);
    assertThat(found.diagnosis().causes().get(0).impact().runs()).isEqualTo(2);
  }

  @Test
  void oneRunIsDiagnosedOnTheBackgroundOfTheOthers() {
    List<Run> runs = nights(20, Set.of(2, 3));
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, runs);

    DiagnosedRuns found =
        SyncRuns.over(catalog)
            .build()
            .diagnose()
            .diagnose(CONNECTION, RunWindow.only(RunRef.of(runs.get(2))));

    assertThat(found.diagnosis().over()).isEqualTo(1);
    assertThat(id(found.diagnosis().causes().get(0).timeline().firstSeen())).isEqualTo("night-3");
    assertThat(id(found.diagnosis().causes().get(0).timeline().since())).isEqualTo("night-1");
  }

  @Test
  void anEmptyHistoryHasNoCauseAndAnUnknownConnectionIsAProblem() {
    MemoryRunCatalog catalog = MemoryRunCatalog.of(CONNECTION, List.of());
    SyncRuns syncRuns = SyncRuns.over(catalog).timeSource(new ManualTiming()).build();

    DiagnosedRuns found = syncRuns.diagnose().diagnose(CONNECTION, RunWindow.ALL);

    assertThat(found.diagnosis().causes()).isEmpty();
    assertThat(found.isWholeHistory()).isTrue();
    assertThatThrownBy(() -> syncRuns.diagnose().diagnose(ConnectionId.of("other"), RunWindow.ALL))
        .isInstanceOf(ConnectionNotFound.class);
  }

  private static String id(RunRef run) {
    return run.id().value();
  }

  /** Nights of which night 0 is the last, newest first; some without a sign-in. */
  private static List<Run> nights(int count, Set<Integer> failed) {
    return IntStream.range(0, count).mapToObj(age -> night(age, failed.contains(age))).toList();
  }

  private static Run night(int age, boolean failed) {
    Instant start = LAST.minus(age, ChronoUnit.DAYS);
    return Run.builder()
        .id(RunId.of("night-" + age))
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(600)))
        .state(ExecutionState.COMPLETED.open())
        .result((failed ? ExecutionResult.ERROR : ExecutionResult.SUCCESS).open())
        .error(failed ? RunError.builder().errorKey("UserNotAuthenticated").build() : null)
        .build();
  }
}
