package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.OddRuns;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the service says arrives: all of it, exactly, and without being made into something else.
 */
public interface FidelityCases extends CatalogCases {
  /** The runs of these cases. */
  List<Run> ODD =
      List.of(
          OddRuns.complete(),
          OddRuns.unknown(),
          OddRuns.spelledOtherwise(),
          OddRuns.bare(),
          OddRuns.nothing());

  /** Every field, unknown values and fields, nulls. */
  @Test
  default void everythingTheServiceSays_arrives() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, ODD))) {
      Page<Run> page = Calls.firstPage(fixture);

      assertThat(page.items()).isEqualTo(ODD);
      assertThat(page.extra().isEmpty()).isTrue();
    }
  }

  /** The exact texts of values that are equal to others, or unknown. */
  @Test
  default void theExactTexts_areKept() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, ODD))) {
      List<Run> runs = Calls.firstPage(fixture).items();

      assertThat(runs.get(1).state()).hasToString("Hibernating");
      assertThat(runs.get(1).result()).hasToString("AlmostSuccess");
      assertThat(runs.get(1).phase()).hasToString("PostProcessor");
      assertThat(runs.get(1).outcome()).isEqualTo(Outcome.UNDETERMINED);
      assertThat(runs.get(2).result()).hasToString("Cancelled");
      assertThat(runs.get(2).outcome()).isEqualTo(Outcome.CANCELED);
    }
  }

  /** The minimal form of odd runs. */
  @Test
  default void theMinimalForm_ofOddRuns_arrives() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, ODD))) {
      Page<RunSummary> page =
          fixture.catalog().summaries(SampleRuns.CONNECTION, Calls.FIRST, CallOptions.none());

      assertThat(page.items()).isEqualTo(ODD.stream().map(Run::summary).toList());
    }
  }

  /** Runs without an id are never taken for the same run. */
  @Test
  default void runsWithoutAnId_areAllListed() {
    List<Run> nameless = List.of(OddRuns.nothing(), OddRuns.nothing(), OddRuns.nothing());
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, nameless))) {
      assertThat(Calls.walk(fixture, 2).stream().toList()).isEqualTo(nameless);
    }
  }
}
