package dev.syncruns.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRequestTest {

  @Test
  void asksForWhatTheServiceMayAnswer() {
    assertThat(PageRequest.first(1)).isEqualTo(new PageRequest(0, 1));
    assertThat(PageRequest.first(100).at(300)).isEqualTo(new PageRequest(300, 100));
    assertThat(PageRequest.DEFAULT_TOP).isEqualTo(100);
  }

  @Test
  void refusesWhatTheServiceWouldRefuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageRequest(-1, 100))
        .withMessage("$skip is -1; expected at least 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageRequest.first(0))
        .withMessage("$top is 0; expected at least 1");
  }

  @Test
  void limitsAllowAtLeastOnePageAndOneRun() {
    assertThat(new PagingLimits(1, 1).maxPages()).isEqualTo(1);
    assertThat(PagingLimits.DEFAULT).isEqualTo(new PagingLimits(1_000, Long.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PagingLimits(0, 1))
        .withMessageContaining("maxPages is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PagingLimits(1, 0))
        .withMessageContaining("maxRuns is 0");
  }

  @Test
  void factsAreCountsThatCanBe() {
    assertThat(new PageSummary(5, 2, null).repeated()).isEqualTo(3);
    assertThat(new PageSummary(0, 0, null).repeated()).isZero();
    assertThat(new PageSummary(2, 2, null).repeated()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new PageSummary(1, 2, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageSummary(1, -1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageSummary(-1, 0, null));
  }

  @Test
  void pageCopiesItsRuns() {
    RunSummary run = new RunSummary(null, null, null, ExtraFields.none());
    List<RunSummary> runs = new ArrayList<>(List.of(run));
    Page<RunSummary> page = Page.of(PageRequest.first(1), runs, null);
    runs.clear();
    assertThat(page)
        .isEqualTo(new Page<>(PageRequest.first(1), List.of(run), null, ExtraFields.none()));
  }

  @Test
  void evidenceCopiesItsSet() {
    Set<PagingAnomaly> noted = EnumSet.of(PagingAnomaly.EMPTY_PAGE);
    PagingReport evidence = new PagingReport(2, 10, 3, 5, null, noted);
    noted.clear();
    assertThat(evidence.anomalies()).containsExactly(PagingAnomaly.EMPTY_PAGE);
    assertThat(evidence.listed()).isEqualTo(7);
    assertThat(evidence.stopped()).isEmpty();
    assertThat(evidence.isComplete()).isFalse();
  }

  @Test
  void onlyTheEndOfTheListIsComplete() {
    for (StopReason reason : StopReason.values()) {
      PagingReport evidence = new PagingReport(1, 1, 0, 0, reason, Set.of());
      assertThat(evidence.stopped()).contains(reason);
      assertThat(evidence.isComplete()).isEqualTo(reason == StopReason.END_OF_LIST);
    }
  }

  @Test
  void reasonsAreSaidInWords() {
    assertThat(
            Stream.concat(
                Arrays.stream(StopReason.values()).map(StopReason::description),
                Arrays.stream(PagingAnomaly.values()).map(PagingAnomaly::description)))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[a-z][a-z0-9~.;, ]{15,}"));
  }
}
