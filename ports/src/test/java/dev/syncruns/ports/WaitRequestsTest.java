package dev.syncruns.ports;

import static dev.syncruns.ports.Samples.CONNECTION;
import static dev.syncruns.ports.Samples.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often a wait looks, at what, and for how long. */
class WaitRequestsTest {
  private static final WaitPolicy TWO_MINUTES =
      WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(2));

  private final RunCatalog catalog = mock(RunCatalog.class);
  private final TimeSource timing = Samples.timing();
  private final SyncRuns syncRuns = SyncRuns.over(catalog).timeSource(timing).build();

  @Test
  void oneRequestServesAllRunsOfAConnection() {
    when(catalog.runs(any(), any(), any()))
        .thenAnswer(
            call ->
                Samples.lastPage(
                    call.getArgument(1), Samples.ended(1), Samples.ended(2), Samples.ended(3)));
    List<WaitTarget> targets =
        Stream.of(
                RunSelector.latest(),
                RunSelector.parse("latest~1"),
                new RunSelector.Exact(RunId.of("run-3")),
                RunSelector.parse("last-success"))
            .map(selector -> new WaitTarget(CONNECTION, selector))
            .toList();

    List<Verdict> verdicts = syncRuns.await().await(targets, TWO_MINUTES, WaitListener.NONE);

    assertThat(verdicts).hasSize(4).allMatch(verdict -> verdict instanceof Verdict.Succeeded);
    verify(catalog).runs(any(), any(), any());
    verifyNoMoreInteractions(catalog);
    verify(timing, never()).sleep(any());
  }

  @Test
  void connectionWhoseRunIsOverIsNotAskedAgain() {
    ConnectionId other = ConnectionId.of("connection-2");
    when(catalog.runs(any(), any(), any()))
        .thenAnswer(
            call ->
                Samples.lastPage(
                    call.getArgument(1),
                    CONNECTION.equals(call.getArgument(0)) ? Samples.ended(1) : Samples.active(1)));
    when(catalog.run(any(), any(), any()))
        .thenReturn(Samples.active(1))
        .thenReturn(Samples.ended(1));

    syncRuns
        .await()
        .await(
            List.of(
                new WaitTarget(CONNECTION, RunSelector.latest()),
                new WaitTarget(other, RunSelector.latest())),
            TWO_MINUTES.withTimeout(Duration.ofHours(1)),
            WaitListener.NONE);

    verify(catalog).runs(eq(CONNECTION), any(), any());
    verify(catalog, never()).run(eq(CONNECTION), any(), any());
  }

  @Test
  void nothingIsAskedAfterTheTimeout() {
    when(catalog.runs(any(), any(), any())).thenThrow(unavailable(Duration.ofHours(1)));

    Verdict verdict = syncRuns.await().await(CONNECTION, RunSelector.latest(), TWO_MINUTES);

    assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    verify(catalog).runs(any(), any(), any());
    assertThat(Duration.between(Samples.NOW, timing.steady()))
        .isLessThanOrEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void waitNeverLooksIntoTheCache() {
    RunCache cache = mock(RunCache.class);
    when(catalog.runs(any(), any(), any()))
        .thenAnswer(call -> Samples.lastPage(call.getArgument(1), Samples.ended(1)));

    SyncRuns.over(catalog)
        .timeSource(timing)
        .cache(cache, FreshnessPolicy.DEFAULT, new CacheScope("https://api.example", "me"))
        .build()
        .await()
        .await(CONNECTION, RunSelector.latest(), TWO_MINUTES);

    verify(catalog).runs(any(), any(), any());
    verifyNoInteractions(cache);
  }
}
