package dev.syncruns.ports.tck.catalog;

import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the catalog contract, run on the result of {@link #fixture}. */
@ExtendWith(NeedsCondition.class)
@ExtendWith(NoLeaks.class)
@Timeout(CatalogCases.SECONDS)
public interface CatalogCases extends NoLeaks.Sharing {
  /** The timeout of a case in seconds, so that a blocked catalog fails it. */
  int SECONDS = 120;

  /** Creates a catalog over {@code script}; the case closes it. */
  CatalogFixture fixture(CatalogScript script);

  /** Returns the constant capabilities of the catalog. */
  Set<Capability> capabilities();
}
