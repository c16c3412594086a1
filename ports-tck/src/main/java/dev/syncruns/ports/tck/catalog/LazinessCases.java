package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is asked for before it is needed, and nothing after it no longer is. */
public interface LazinessCases extends CatalogCases {
  /** The runs of these cases. */
  List<Run> MANY = SampleRuns.ended(40);

  /** No request before use. */
  @Test
  default void nothingIsAskedFor_beforeUse() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY))) {
      Listing<Run> listing = Calls.walk(fixture, 10);
      try (Stream<Run> unused = listing.stream().filter(run -> run.outcome().isEnded())) {
        assertThat(unused).isNotNull();
        assertThat(fixture.service().requests()).isEmpty();
      }
      assertThat(fixture.service().requests()).isEmpty();
    }
  }

  /** No request after a limit. */
  @Test
  default void nothingIsAskedFor_afterTheLimit() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY))) {
      List<Run> some = Calls.walk(fixture, 10).stream().limit(10).toList();

      assertThat(some).isEqualTo(MANY.subList(0, 10));
      assertThat(fixture.service().requests()).hasSize(1);
    }
  }

  /** No request after a stream was closed or pages were left alone. */
  @Test
  default void nothingIsAskedFor_afterTheCallerLeft() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY))) {
      Iterator<Page<Run>> pages = Calls.walk(fixture, 10).pages();
      Page<Run> first = pages.next();
      Page<Run> second = pages.next();

      assertThat(first.items()).isEqualTo(MANY.subList(0, 10));
      assertThat(second.items()).isEqualTo(MANY.subList(10, 20));
      assertThat(fixture.service().requests()).hasSize(2);
    }
  }

  /** Every call asks, where nothing is kept. */
  @Test
  @Needs(Capability.ASKS_ALWAYS)
  default void everyCall_asks() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY))) {
      Page<Run> first = Calls.firstPage(fixture);

      assertThat(Calls.firstPage(fixture)).isEqualTo(first);
      assertThat(fixture.service().requests()).hasSize(2);
    }
  }
}
