package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller asked for holds for every page, not only for the first. */
public interface OptionCases extends CatalogCases {
  /** The runs of these cases. */
  List<Run> SEVEN = SampleRuns.ended(7);

  /** Position and page size. */
  @Test
  default void startAndPageSize_holdForEveryPage() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, SEVEN))) {
      ListOptions options = ListOptions.defaults().withPageSize(2).withSkip(1);
      List<Run> listed =
          Calls.walking(fixture).runs(SampleRuns.CONNECTION, options).stream().toList();

      assertThat(listed).isEqualTo(SEVEN.subList(1, 7));
      assertThat(fixture.service().requests())
          .containsExactly(
              ObservedRequest.runs(SampleRuns.CONNECTION, new PageRequest(1, 2)),
              ObservedRequest.runs(SampleRuns.CONNECTION, new PageRequest(3, 2)),
              ObservedRequest.runs(SampleRuns.CONNECTION, new PageRequest(5, 2)));
    }
  }

  /** The minimal form. */
  @Test
  default void theMinimalForm_holdsForEveryPage() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, SEVEN))) {
      ListOptions options = ListOptions.defaults().withPageSize(3);
      long listed =
          Calls.walking(fixture).summaries(SampleRuns.CONNECTION, options).stream().count();

      assertThat(listed).isEqualTo(7);
      assertThat(fixture.service().requests()).hasSize(3).allMatch(ObservedRequest::isMinimal);
    }
  }

  /** The deadline. */
  @Test
  default void theDeadline_holdsForEveryPage() {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SEVEN)
            .first(Reaction.answer())
            .then(Reaction.stall())
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      ListOptions options =
          ListOptions.defaults()
              .withPageSize(3)
              .withDeadline(fixture.timing().now().plus(Duration.ofSeconds(2)));
      Problem problem =
          Calls.problemOf(
              () -> Calls.walking(fixture).runs(SampleRuns.CONNECTION, options).stream().toList());

      assertThat(problem)
          .isInstanceOfSatisfying(
              LimitExceeded.class,
              it -> assertThat(it.limit()).isEqualTo(LimitExceeded.Limit.DEADLINE));
      assertThat(fixture.service().requests()).hasSize(2);
    }
  }
}
