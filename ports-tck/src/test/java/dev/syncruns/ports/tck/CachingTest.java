package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingTest {
  private static final ListOptions TENS = ListOptions.defaults().withPageSize(10);

  private final ManualTiming timing = new ManualTiming();
  private final MemoryRunCache cache = new MemoryRunCache(timing);

  @Test
  void aListThatIsFresh_isNotAskedForAgain() {
    MemoryRunCatalog memory = memory(SampleRuns.ended(25));
    SyncRuns syncRuns = cached(memory, "somebody");
    list(syncRuns);
    timing.advance(Duration.ofSeconds(29));

    assertThat(list(syncRuns)).isEqualTo(SampleRuns.ended(25));
    assertThat(memory.service().requests()).hasSize(3);
    timing.advance(Duration.ofSeconds(1));
    list(syncRuns);
    assertThat(memory.service().requests()).hasSize(6);
  }

  @Test
  void aRunThatWasListed_costsNoRequest_onceItEnded() {
    Run running =
        Run.builder().id(RunId.of("running")).state(ExecutionState.EXECUTING.open()).build();
    Run ended = SampleRuns.ended(1).get(0);
    MemoryRunCatalog memory = memory(List.of(running, ended));
    SyncRuns syncRuns = cached(memory, "somebody");
    list(syncRuns);
    timing.advance(Duration.ofHours(23));

    assertThat(syncRuns.inspect().run(SampleRuns.CONNECTION, RunId.of("run-000001"), TENS))
        .isEqualTo(ended);
    assertThat(memory.service().requests()).hasSize(1);
    assertThat(syncRuns.inspect().run(SampleRuns.CONNECTION, RunId.of("running"), TENS))
        .isEqualTo(running);
    assertThat(memory.service().requests()).hasSize(2);
  }

  @Test
  void whatOneIdentityGot_isNotGivenToAnother() {
    MemoryRunCatalog hers = memory(SampleRuns.ended("hers", 3));
    MemoryRunCatalog his = memory(SampleRuns.ended("his", 3));

    assertThat(list(cached(hers, "her"))).isEqualTo(SampleRuns.ended("hers", 3));
    assertThat(list(cached(his, "him"))).isEqualTo(SampleRuns.ended("his", 3));
    assertThat(list(cached(his, "her"))).isEqualTo(SampleRuns.ended("hers", 3));
  }

  private MemoryRunCatalog memory(List<Run> runs) {
    return MemoryRunCatalog.of(CatalogScript.of(SampleRuns.CONNECTION, runs), timing);
  }

  private SyncRuns cached(MemoryRunCatalog memory, String identity) {
    return SyncRuns.over(memory)
        .timeSource(timing)
        .cache(cache, FreshnessPolicy.DEFAULT, new CacheScope("https://api.invalid", identity))
        .build();
  }

  private static List<Run> list(SyncRuns syncRuns) {
    return syncRuns.list().runs(SampleRuns.CONNECTION, TENS).stream().toList();
  }
}
