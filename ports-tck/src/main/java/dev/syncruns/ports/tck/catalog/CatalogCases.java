package dev.syncruns.ports.tck.catalog;

import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the catalog's contract, run against what {@link #fixture} makes. */
@ExtendWith(NeedsCondition.class)
@ExtendWith(NoLeaks.class)
@Timeout(CatalogCases.SECONDS)
public interface CatalogCases extends NoLeaks.Sharing {
  /** The most that a case may take, so that a catalog that hangs fails it. */
  int SECONDS = 120;

  /** A new catalog that asks a performance of {@code script}; closed by the case. */
  CatalogFixture fixture(CatalogScript script);

  /** What the catalog does of what not every catalog does; always the same. */
  Set<Capability> capabilities();
}
