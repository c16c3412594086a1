package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that grows at its front while it is walked. */
public interface DriftCases extends CatalogCases {

  /** However many runs appear before each page, runs present at the start are listed once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 25})
  default void everyRunThatWasThere_isListedOnce(int arriving) {
    List<Run> runs = SampleRuns.ended(40);
    CatalogScript.Builder script = CatalogScript.builder().connection(SampleRuns.CONNECTION, runs);
    for (int i = 0; i < 4; i++) {
      script.arrival(SampleRuns.ended("new" + i, arriving));
    }
    try (CatalogFixture fixture = fixture(script.build())) {
      Listing<Run> listing = Calls.walk(fixture, 10);
      List<RunId> listed = Calls.ids(listing.stream().toList());

      assertThat(listed).doesNotHaveDuplicates().containsAll(Calls.ids(runs));
      assertThat(listing.report().repeated()).isPositive();
      assertThat(listing.report().anomalies()).contains(PagingAnomaly.RUNS_REPEATED);
    }
  }
}
