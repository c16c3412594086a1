package dev.syncruns.ports.tck.catalog;

import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.script.ScriptedService;

/** A catalog under test over a script. */
public interface CatalogFixture extends AutoCloseable {

  /** The catalog under test. */
  RunCatalog catalog();

  /** The simulated service of the catalog. */
  ScriptedService service();

  /** The clock for the catalog's deadlines. */
  TimeSource timing();

  /** Returns the options for listing runs; the defaults unless overridden. */
  default ListOptions listOptions() {
    return ListOptions.defaults();
  }

  /** Releases all resources of the fixture. */
  @Override
  void close();
}
