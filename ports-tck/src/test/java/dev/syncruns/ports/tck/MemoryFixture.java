package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ScriptedService;
import java.util.function.BiFunction;

/** A catalog in memory, or what is made of one. */
record MemoryFixture(RunCatalog catalog, ScriptedService service, TimeSource timing)
    implements CatalogFixture {

  static MemoryFixture of(CatalogScript script) {
    return of(script, (catalog, timing) -> catalog);
  }

  static MemoryFixture of(
      CatalogScript script, BiFunction<RunCatalog, TimeSource, RunCatalog> decoration) {
    ManualTiming timing = new ManualTiming();
    MemoryRunCatalog memory = MemoryRunCatalog.of(script, timing);
    return new MemoryFixture(decoration.apply(memory, timing), memory.service(), timing);
  }

  @Override
  public void close() {}
}
