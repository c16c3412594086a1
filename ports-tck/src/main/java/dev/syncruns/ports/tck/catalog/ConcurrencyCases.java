package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.watch.AtOnce;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Concurrent use of a catalog. */
public interface ConcurrencyCases extends CatalogCases {
  /** Number of threads. */
  int THREADS = 64;

  /** Each thread receives the runs of its connection. */
  @Test
  default void sixtyFourThreads_getWhatEachAskedFor() throws Exception {
    List<ConnectionId> connections =
        IntStream.range(0, THREADS).mapToObj(i -> ConnectionId.of("connection-" + i)).toList();
    CatalogScript.Builder script = CatalogScript.builder();
    connections.forEach(its -> script.connection(its, SampleRuns.endedOf(its, 25)));
    AtomicInteger turn = new AtomicInteger();
    try (CatalogFixture fixture = fixture(script.build())) {
      ListOptions options = ListOptions.defaults().withPageSize(10);
      List<Boolean> right =
          AtOnce.call(
              THREADS,
              () -> {
                ConnectionId mine = connections.get(turn.getAndIncrement());
                List<Run> runs = Calls.walking(fixture).runs(mine, options).stream().toList();
                return runs.equals(SampleRuns.endedOf(mine, 25));
              });

      assertThat(right).hasSize(THREADS).containsOnly(true);
      assertThat(fixture.service().requests()).hasSize(3 * THREADS);
    }
  }

  /** All threads receive the same runs of one connection. */
  @Test
  default void sixtyFourThreads_getTheSame() throws Exception {
    List<Run> runs = SampleRuns.ended(10);
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, runs))) {
      List<List<Run>> got = AtOnce.call(THREADS, () -> Calls.firstPage(fixture).items());

      assertThat(got).hasSize(THREADS).containsOnly(runs);
    }
  }
}
