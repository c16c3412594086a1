package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectingTest {
  private static final ListOptions TENS = ListOptions.defaults().withPageSize(10);
  private static final String LONG_ID = "run-000007-aaaaaaaaaaaaaaaaaaaaaaaa";

  private MemoryRunCatalog memory;

  @Test
  void latest_isOneRequest_whenTheNewestComesFirst() {
    SyncRuns syncRuns = over(script(SampleRuns.ended(35)));

    assertThat(syncRuns.latest().latest(SampleRuns.CONNECTION, TENS))
        .contains(SampleRuns.ended(35).get(0));
    assertThat(memory.service().requests()).hasSize(1);
  }

  @Test
  void latest_isFound_whenTheOldestComesFirst() {
    List<Run> oldestFirst = new ArrayList<>(SampleRuns.ended(35));
    Collections.reverse(oldestFirst);
    SyncRuns syncRuns = over(script(oldestFirst));

    assertThat(syncRuns.latest().latest(SampleRuns.CONNECTION, TENS))
        .contains(SampleRuns.ended(35).get(0));
    assertThat(memory.service().requests()).hasSize(4);
  }

  @Test
  void latest_isEmpty_whenTheConnectionNeverRan() {
    SyncRuns syncRuns = over(script(List.of()));

    assertThat(syncRuns.latest().latest(SampleRuns.CONNECTION, TENS)).isEmpty();
  }

  @Test
  void aBeginningOfAnId_isLookedForInTheWholeList() {
    SyncRuns syncRuns = over(script(SampleRuns.ended(35)));

    assertThat(select(syncRuns, "run-00000")).isInstanceOf(Selection.Ambiguous.class);
    assertThat(memory.service().requests()).hasSize(4);
    assertThat(select(syncRuns, "run-000035"))
        .isEqualTo(new Selection.Found(SampleRuns.ended(35).get(0)));
    assertThat(select(syncRuns, "no-such-run")).isInstanceOf(Selection.None.class);
  }

  @Test
  void lastFailed_looksOnUntilItFindsOne() {
    List<Run> runs = new ArrayList<>(SampleRuns.ended(35));
    Run failed = failed(runs.get(14));
    runs.set(14, failed);
    SyncRuns syncRuns = over(script(runs));

    assertThat(select(syncRuns, "last-failed")).isEqualTo(new Selection.Found(failed));
    assertThat(memory.service().requests()).hasSize(2);
  }

  @Test
  void aWholeId_isOneRequestForThatRun() {
    SyncRuns syncRuns = over(script(List.of(named(LONG_ID))));

    assertThat(select(syncRuns, LONG_ID)).isEqualTo(new Selection.Found(named(LONG_ID)));
    assertThat(memory.service().requests())
        .containsExactly(ObservedRequest.run(SampleRuns.CONNECTION, RunId.of(LONG_ID)));
  }

  @Test
  void aWholeIdThatTheSingleRunOperationDoesNotKnow_isLookedForInTheList() {
    SyncRuns syncRuns =
        over(script(List.of(named(LONG_ID))).first(Reaction.refusal(404, ErrorText.FULL)));

    assertThat(select(syncRuns, LONG_ID)).isEqualTo(new Selection.Found(named(LONG_ID)));
    assertThat(memory.service().requests()).hasSize(2);
  }

  @Test
  void aWholeIdOfAConnectionThatDoesNotExist_saysThatOfTheConnection() {
    SyncRuns syncRuns = over(script(List.of()));
    ConnectionId other = ConnectionId.of("other");

    assertThatThrownBy(() -> syncRuns.inspect().select(other, RunSelector.parse(LONG_ID), TENS))
        .isInstanceOf(ConnectionNotFound.class);
  }

  @Test
  void aWholeIdThatCannotBeAskedFor_isNotTakenForMissing() {
    SyncRuns syncRuns =
        over(script(List.of(named(LONG_ID))).then(Reaction.refusal(503, ErrorText.EMPTY)));

    assertThatThrownBy(() -> select(syncRuns, LONG_ID)).isInstanceOf(ServiceUnavailable.class);
  }

  private SyncRuns over(CatalogScript.Builder script) {
    ManualTiming timing = new ManualTiming();
    memory = MemoryRunCatalog.of(script.build(), timing);
    return SyncRuns.over(memory).timeSource(timing).build();
  }

  private static CatalogScript.Builder script(List<Run> runs) {
    return CatalogScript.builder().connection(SampleRuns.CONNECTION, runs);
  }

  private static Selection select(SyncRuns syncRuns, String selector) {
    return syncRuns.inspect().select(SampleRuns.CONNECTION, RunSelector.parse(selector), TENS);
  }

  private static Run named(String id) {
    return Run.builder().id(RunId.of(id)).build();
  }

  private static Run failed(Run run) {
    return Run.builder()
        .id(run.id())
        .startDateTime(run.startDateTime())
        .state(run.state())
        .result(ExecutionResult.ERROR.open())
        .build();
  }
}
