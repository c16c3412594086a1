package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.paging.PagingLimits;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that are not as they should be: every walk ends, with every run it could get. */
public interface LinkCases extends CatalogCases {
  /** The most requests a walk over {@link #RUNS} may take beyond its pages. */
  int SPARE_REQUESTS = 11;

  /** The runs of these cases. */
  List<Run> RUNS = SampleRuns.ended(12);

  /** A next link on another host, port or scheme, with the API's own placeholder, or escaped. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.invalid/runs?$skip=%d&$top=4",
        "http://127.0.0.1:9/runs?$skip=%d&$top=4",
        "//elsewhere.invalid/runs?$skip=%d&$top=4",
        "https://x.invalid/manifestconnections/{connectionId}/runs?$skip=%d&$top=4",
        "https://x.invalid/runs?%%24skip=%d&%%24top=4",
        "?$skip=%d"
      })
  default void onlyThePosition_isTakenFromALink(String href) {
    try (CatalogFixture fixture = fixture(linked(Paging.linked(href::formatted)))) {
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(listing.stream().toList()).isEqualTo(RUNS);
      assertThat(listing.report().isComplete()).isTrue();
      assertThat(fixture.service().requests()).hasSize(3);
    }
  }

  /** A next link to the same page, to the first, or to nowhere, on every page for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.invalid/runs?$skip=0&$top=4",
        "https://x.invalid/runs?$skip=99999999999999999999",
        "https://x.invalid/runs?$skip=-4",
        "https://x.invalid/runs",
        "not a link",
        ""
      })
  default void aLinkThatDoesNotLeadForward_losesNoRun_andEnds(String href) {
    try (CatalogFixture fixture = fixture(linked(Paging.everNext(skip -> href)))) {
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(listing.stream().toList()).isEqualTo(RUNS);
      assertThat(listing.report().anomalies()).isNotEmpty();
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(3 + SPARE_REQUESTS);
    }
  }

  /** A next link to the page itself. */
  @Test
  default void aLinkToThePageItself_losesNoRun_andEnds() {
    Paging self = Paging.everNext(skip -> "https://x.invalid/runs?$skip=" + skip + "&$top=4");
    try (CatalogFixture fixture = fixture(linked(self))) {
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(listing.stream().toList()).isEqualTo(RUNS);
      assertThat(listing.report().anomalies()).contains(PagingAnomaly.LINK_DOES_NOT_ADVANCE);
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(3 + SPARE_REQUESTS);
    }
  }

  /** A next link on every page, for ever. */
  @Test
  default void linksWithoutEnd_end() {
    Paging endless =
        Paging.everNext(skip -> "https://x.invalid/runs?$skip=" + (skip + 4) + "&$top=4");
    try (CatalogFixture fixture = fixture(linked(endless))) {
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(listing.stream().toList()).isEqualTo(RUNS);
      assertThat(listing.report().stopped()).contains(StopReason.NO_PROGRESS);
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(3 + SPARE_REQUESTS);
    }
  }

  /** Full pages without any links. */
  @Test
  default void fullPagesWithoutLinks_loseNoRun() {
    try (CatalogFixture fixture = fixture(linked(Paging.withoutLinks()))) {
      Page<Run> page = Calls.firstPage(fixture);
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(page.links()).isNull();
      assertThat(listing.stream().toList()).isEqualTo(RUNS);
    }
  }

  /** An empty page in the middle that names a next one. */
  @Test
  default void anEmptyPageWithANextLink_isPassed() {
    Paging hole =
        (runs, asked) ->
            asked.skip() == 4
                ? Page.of(asked, List.of(), Paging.next(Paging.link(8, 4)))
                : Paging.documented().page(runs, asked);
    try (CatalogFixture fixture = fixture(linked(hole))) {
      Listing<Run> listing = Calls.walk(fixture, 4);

      assertThat(listing.stream().toList())
          .containsExactlyElementsOf(
              List.of(
                  RUNS.get(0),
                  RUNS.get(1),
                  RUNS.get(2),
                  RUNS.get(3),
                  RUNS.get(8),
                  RUNS.get(9),
                  RUNS.get(10),
                  RUNS.get(11)));
      assertThat(listing.report().anomalies()).contains(PagingAnomaly.EMPTY_PAGE);
    }
  }

  /** A next link that passes over runs. */
  @Test
  default void aLinkThatPassesOverRuns_losesNone() {
    Paging passing =
        (runs, asked) -> {
          Page<Run> page = Paging.documented().page(runs, asked);
          PageLink far = Paging.link(asked.skip() + 6, 4);
          boolean last = asked.skip() + 4 >= runs.size();
          return Page.of(asked, page.items(), last ? page.links() : Paging.next(far));
        };
    try (CatalogFixture fixture = fixture(linked(passing))) {
      assertThat(Calls.walk(fixture, 4).stream().toList()).isEqualTo(RUNS);
    }
  }

  /**
   * Limits hold whatever the links say, and every page is asked for at the catalog's own service.
   */
  @Test
  default void thePageLimit_holds() {
    Paging endless =
        Paging.everNext(skip -> "https://x.invalid/runs?$skip=" + (skip + 4) + "&$top=4");
    try (CatalogFixture fixture = fixture(linked(endless))) {
      ListOptions two =
          ListOptions.defaults().withPageSize(4).withLimits(new PagingLimits(2, Long.MAX_VALUE));
      Listing<Run> listing = Calls.walking(fixture).runs(SampleRuns.CONNECTION, two);

      assertThat(listing.stream().toList()).isEqualTo(RUNS.subList(0, 8));
      assertThat(listing.report().stopped()).contains(StopReason.PAGE_LIMIT);
      assertThat(fixture.service().requests())
          .extracting(ObservedRequest::connection)
          .containsExactly(SampleRuns.CONNECTION, SampleRuns.CONNECTION);
    }
  }

  private static CatalogScript linked(Paging paging) {
    return CatalogScript.builder().connection(SampleRuns.CONNECTION, RUNS).paging(paging).build();
  }
}
