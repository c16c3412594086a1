package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptedService;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract, walked with pages asked for ahead: all cases hold, save that one page is ahead. */
class AheadWalkContractTest extends RunCatalogContract {

  @Override
  public CatalogFixture fixture(CatalogScript script) {
    return new Ahead(MemoryFixture.of(script));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.of(
        Capability.SPEAKS_HTTP,
        Capability.AUTHENTICATES,
        Capability.ASKS_ONCE,
        Capability.ASKS_ALWAYS);
  }

  @Test
  @Override
  public void nothingIsAskedFor_afterTheLimit() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY));
        Listing<Run> listing = listing(fixture);
        Stream<Run> runs = listing.stream()) {
      assertThat(runs.limit(10).toList()).isEqualTo(MANY.subList(0, 10));
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  @Override
  public void nothingIsAskedFor_afterTheCallerLeft() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, MANY))) {
      Listing<Run> listing = listing(fixture);
      assertThat(listing.pages().next().items()).isEqualTo(MANY.subList(0, 10));
      listing.close();
      int asked = fixture.service().requests().size();

      assertThat(listing.pages().next().items()).isEqualTo(MANY.subList(10, 20));
      assertThat(listing.pages().next().items()).isEqualTo(MANY.subList(20, 30));
      assertThat(fixture.service().requests()).hasSizeBetween(asked + 1, asked + 2);
    }
  }

  private static Listing<Run> listing(CatalogFixture fixture) {
    return SyncRuns.over(fixture.catalog())
        .timeSource(fixture.timing())
        .build()
        .list()
        .runs(SampleRuns.CONNECTION, fixture.listOptions().withPageSize(10));
  }

  /** A fixture whose listings ask ahead. */
  private record Ahead(CatalogFixture plain) implements CatalogFixture {
    @Override
    public ListOptions listOptions() {
      return ListOptions.defaults().withPrefetch(8);
    }

    @Override
    public RunCatalog catalog() {
      return plain.catalog();
    }

    @Override
    public ScriptedService service() {
      return plain.service();
    }

    @Override
    public TimeSource timing() {
      return plain.timing();
    }

    @Override
    public void close() {
      plain.close();
    }
  }
}
