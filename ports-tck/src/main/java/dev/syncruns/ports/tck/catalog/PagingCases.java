package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are as they should be: none, one, many, and an exact multiple of the page size. */
public interface PagingCases extends CatalogCases {

  /** Every run is listed once, in order, in no more requests than pages. */
  @ParameterizedTest
  @CsvSource({"0,10,1", "1,10,1", "10,10,1", "11,10,2", "30,10,3", "25,10,3", "5,1,5"})
  default void everyRun_isListedOnce_inTheServicesOrder(int count, int pageSize, int pages) {
    List<Run> runs = SampleRuns.ended(count);
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs))) {
      Listing<Run> listing = Calls.walk(fixture, pageSize);

      assertThat(listing.stream().toList()).isEqualTo(runs);
      assertThat(listing.report().isComplete()).isTrue();
      assertThat(listing.report().anomalies()).isEmpty();
      assertThat(fixture.service().requests()).hasSize(pages);
    }
  }

  /** A page holds what was asked for, and says where the next one lies. */
  @Test
  default void aPage_holdsWhatWasAskedFor() {
    List<Run> runs = SampleRuns.ended(10);
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs))) {
      PageRequest asked = new PageRequest(3, 4);
      Page<Run> page = fixture.catalog().runs(SampleRuns.CONNECTION, asked, CallOptions.none());

      assertThat(page.request()).isEqualTo(asked);
      assertThat(page.items()).isEqualTo(runs.subList(3, 7));
      assertThat(page.links()).isEqualTo(Paging.documented().page(runs, asked).links());
    }
  }

  /** The minimal form holds the same runs. */
  @Test
  default void theMinimalForm_holdsTheSameRuns() {
    List<Run> runs = SampleRuns.ended(10);
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs))) {
      Page<RunSummary> page =
          fixture.catalog().summaries(SampleRuns.CONNECTION, Calls.FIRST, CallOptions.none());

      assertThat(page.items()).isEqualTo(runs.stream().map(Run::summary).toList());
    }
  }

  /** A single run is found by its id. */
  @Test
  default void aSingleRun_isFoundByItsId() {
    List<Run> runs = SampleRuns.ended(10);
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs))) {
      Run wanted = runs.get(7);
      RunId id = RunId.of("run-000003");

      assertThat(fixture.catalog().run(SampleRuns.CONNECTION, id, CallOptions.none()))
          .isEqualTo(wanted);
    }
  }

  /** A service that gives fewer runs a page than asked for loses none. */
  @Test
  default void smallerPagesThanAskedFor_loseNoRun() {
    List<Run> runs = SampleRuns.ended(23);
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, runs)
            .paging(Paging.capped(5))
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      Listing<Run> listing = Calls.walk(fixture, 10);

      assertThat(listing.stream().toList()).isEqualTo(runs);
      assertThat(listing.report().stopped()).contains(StopReason.END_OF_LIST);
    }
  }
}
