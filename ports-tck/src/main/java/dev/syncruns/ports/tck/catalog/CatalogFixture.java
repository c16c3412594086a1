package dev.syncruns.ports.tck.catalog;

import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.script.ScriptedService;

/** A catalog under test with the performance of a script behind it. */
public interface CatalogFixture extends AutoCloseable {

  /** The catalog under test. */
  RunCatalog catalog();

  /** The stand-in of the service that the catalog asks. */
  ScriptedService service();

  /** The time that the catalog's deadlines are measured by. */
  TimeSource timing();

  /** How the cases list runs; the default options unless overridden. */
  default ListOptions listOptions() {
    return ListOptions.defaults();
  }

  /** Ends everything that was started for the fixture. */
  @Override
  void close();
}
