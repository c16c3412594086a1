package dev.syncruns.domain.selection;

import static dev.syncruns.domain.selection.Runs.failed;
import static dev.syncruns.domain.selection.Runs.queued;
import static dev.syncruns.domain.selection.Runs.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorSearchTest {
  private final List<Run> newestFirst =
      List.of(success("aaaaaa-3", 3), failed("aaaaaa-2", 2), success("aaaaaa-1", 1));
  private final List<Run> oldestFirst =
      List.of(success("aaaaaa-1", 1), failed("aaaaaa-2", 2), success("aaaaaa-3", 3));

  @ParameterizedTest
  @CsvSource({
    "latest, true",
    "latest~2, true",
    "latest~3, false",
    "last-failed, true",
    "last-success, true",
    "running, false",
    "aaaaaa-1, true",
    "aaaaaa, false",
    "aaaaaa-9, false"
  })
  void aListFromNewestToOldestSettlesWhatItHolds(String selector, boolean settled) {
    assertThat(SelectorSearch.isConclusive(RunSelector.parse(selector), newestFirst))
        .isEqualTo(settled);
  }

  @ParameterizedTest
  @CsvSource({"latest, false", "last-failed, false", "aaaaaa-1, true", "aaaaaa, false"})
  void anyOtherListSettlesNothingButAWholeId(String selector, boolean settled) {
    assertThat(SelectorSearch.isConclusive(RunSelector.parse(selector), oldestFirst))
        .isEqualTo(settled);
    assertThat(SelectorSearch.isConclusive(RunSelector.parse(selector), List.of())).isFalse();
  }

  @Test
  void anExactIdIsSettledWhereverItIsAndSelectsItsRun() {
    RunSelector two = new RunSelector.Exact(RunId.of("aaaaaa-2"));
    assertThat(SelectorSearch.isConclusive(two, oldestFirst)).isTrue();
    assertThat(SelectorSearch.isConclusive(two, oldestFirst.subList(0, 1))).isFalse();
    assertThat(Selection.among(two, oldestFirst))
        .isEqualTo(new Selection.Found(oldestFirst.get(1)));
    assertThat(Selection.among(two, List.of())).isEqualTo(new Selection.None());
  }

  @Test
  void theOrderIsReadFromTheRuns() {
    Run three = success("aaaaaa-3", 3);
    Run two = success("aaaaaa-2", 2);
    Run one = success("aaaaaa-1", 1);
    assertThat(RunOrder.of(List.of())).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(one))).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(one, one))).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(two, one, two))).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(three, one, two))).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(one, three, two))).isEqualTo(RunOrder.UNCLEAR);
    assertThat(RunOrder.of(List.of(three, two, two, one))).isEqualTo(RunOrder.NEWEST_FIRST);
    assertThat(RunOrder.of(List.of(one, two, two, three))).isEqualTo(RunOrder.OLDEST_FIRST);
    assertThat(RunOrder.of(List.of(queued("queued"), two, one))).isEqualTo(RunOrder.NEWEST_FIRST);
    assertThat(RunOrder.of(List.of(two, queued("queued"), one))).isEqualTo(RunOrder.UNCLEAR);
  }
}
