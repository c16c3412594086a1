package dev.syncruns.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextRunTest {
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private static final Run OLD = run("old", 0);
  private static final Run LATEST = run("latest", 60);
  private static final RunSelector.Next NEXT = RunSelector.Next.after(List.of(LATEST, OLD));

  @Test
  void noRunIsNextBeforeAnybodyLooked() {
    RunSelector next = RunSelector.next();

    assertThat(next.admits(LATEST)).isFalse();
    assertThat(next.text()).isEqualTo("next");
    assertThat(((RunSelector.Next) next).isPlaced()).isFalse();
    assertThat(NEXT.isPlaced()).isTrue();
  }

  @Test
  void nextIsWhatIsNewAndDidNotStartBeforeThoseKnown() {
    Run queued = Run.builder().id(RunId.of("queued")).state(ExecutionState.QUEUED.open()).build();

    assertThat(NEXT.admits(LATEST)).isFalse();
    assertThat(NEXT.admits(run("new", 61))).isTrue();
    assertThat(NEXT.admits(run("same", 60))).isTrue();
    assertThat(NEXT.admits(queued)).isTrue();
    assertThat(NEXT.admits(run("forgotten", 59))).isFalse();
    assertThat(NEXT.admits(Run.builder().build())).isFalse();
    assertThat(RunSelector.Next.after(List.of()).admits(OLD)).isTrue();
  }

  @Test
  void nextAfterAListKnowsItsRunsAndTheLatestStart() {
    RunSelector.Next next = RunSelector.Next.after(List.of(OLD, LATEST, Run.builder().build()));

    assertThat(next.admits(LATEST)).isFalse();
    assertThat(next.admits(OLD)).isFalse();
    assertThat(next.admits(run("between", 59))).isFalse();
    assertThat(next.admits(run("new", 60))).isTrue();
  }

  @Test
  void searchEndsWhereThoseKnownBegin() {
    Run fresh = run("new", 120);
    Run other = run("newer", 180);

    assertThat(SelectorSearch.isConclusive(NEXT, List.of(LATEST, OLD))).isTrue();
    assertThat(SelectorSearch.isConclusive(NEXT, List.of(fresh, LATEST))).isTrue();
    assertThat(SelectorSearch.isConclusive(NEXT, List.of(other, fresh))).isFalse();
    assertThat(SelectorSearch.isConclusive(NEXT, List.of(OLD, LATEST))).isFalse();
    assertThat(SelectorSearch.isConclusive(RunSelector.next(), List.of(LATEST, OLD))).isTrue();
    assertThat(SelectorSearch.isConclusive(RunSelector.next(), List.of(OLD, LATEST))).isFalse();
  }

  private static Run run(String id, long second) {
    return Run.builder()
        .id(RunId.of(id))
        .state(ExecutionState.EXECUTING.open())
        .startDateTime(Timestamp.of(START.plusSeconds(second)))
        .build();
  }
}
