package dev.syncruns.domain.selection;

import static dev.syncruns.domain.selection.Runs.failed;
import static dev.syncruns.domain.selection.Runs.queued;
import static dev.syncruns.domain.selection.Runs.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private final Run three = success("aaaaaa-3", 3);
  private final Run two = failed("aaaaaa-2", 2);
  private final Run one = success("bbbbbb-1", 1);
  private final List<Run> unordered = List.of(two, three, one);

  @ParameterizedTest
  @CsvSource({
    "latest, aaaaaa-3",
    "latest~0, aaaaaa-3",
    "latest~1, aaaaaa-2",
    "latest~2, bbbbbb-1",
    "latest~3, none",
    "last-success, aaaaaa-3",
    "last-failed, aaaaaa-2",
    "running, none",
    "bbbbbb, bbbbbb-1",
    "aaaaaa-2, aaaaaa-2",
    "aaaaaa, 'aaaaaa-3 aaaaaa-2'",
    "cccccc, none"
  })
  void selectsWhatIsMeantWhateverTheOrder(String selector, String expected) {
    Selection selection = Selection.among(RunSelector.parse(selector), unordered);
    assertThat(describe(selection)).isEqualTo(expected);
  }

  @Test
  void aWholeIdIsNotAmbiguousWithItsExtensions() {
    List<Run> runs = List.of(success("aaaaaa-22", 9), two);
    assertThat(describe(Selection.among(RunSelector.parse("aaaaaa-2"), runs)))
        .isEqualTo("aaaaaa-2");
  }

  @Test
  void nothingIsSelectedAmongNone() {
    assertThat(Selection.among(RunSelector.latest(), List.of())).isEqualTo(new Selection.None());
  }

  @Test
  void ambiguousCandidatesAreACopy() {
    List<Run> runs = new ArrayList<>(unordered);
    Selection.Ambiguous ambiguous = new Selection.Ambiguous(runs);
    runs.clear();
    assertThat(ambiguous.candidates()).hasSize(3);
  }

  @Test
  void aQueuedRunWithoutStartIsLaterThanAnyAndAnEndedOneKeepsItsPlace() {
    Run queued = queued("queued");
    Run undated = success("undated", null);
    assertThat(RunOrder.latestFirst(List.of(undated, one, queued, three, two)))
        .containsExactly(queued, undated, three, two, one);
  }

  @Test
  void runsThatStartedTogetherKeepTheirOrder() {
    Run other = success("aaaaaa-0", 3);
    assertThat(RunOrder.latestFirst(List.of(three, other, one))).containsExactly(three, other, one);
    assertThat(RunOrder.latestFirst(List.of(one, other, three))).containsExactly(three, other, one);
  }

  private static String describe(Selection selection) {
    return selection.match(
        run -> run.id().value(),
        () -> "none",
        runs -> String.join(" ", runs.stream().map(run -> run.id().value()).toList()));
  }
}
