package dev.syncruns.ports;

import static dev.syncruns.ports.Samples.CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.RunCatalog;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a catalog with a cache asks the service for, and what it gives the cache to keep. */
class CacheRequestsTest {
  private static final CacheScope SCOPE = new CacheScope("https://api.example", "me");
  private static final PageRequest FIRST = PageRequest.first(2);
  private static final CacheKey<Page<Run>> KEY = new CacheKey.RunsPage(SCOPE, CONNECTION, FIRST);
  private static final Duration DAY = FreshnessPolicy.DEFAULT.ended();

  private final RunCatalog catalog = mock(RunCatalog.class);
  private final RunCache cache = mock(RunCache.class);
  private final RunCatalog caching =
      RunCatalogs.caching(catalog, cache, FreshnessPolicy.DEFAULT, SCOPE);

  @Test
  void answerThatIsKeptIsNotAskedForAgain() {
    Page<Run> kept = Samples.lastPage(FIRST, Samples.ended(1));
    when(cache.get(eq(KEY), any(), any(), any())).thenReturn(kept);

    assertThat(caching.runs(CONNECTION, FIRST, CallOptions.none())).isSameAs(kept);

    verifyNoInteractions(catalog);
  }

  @Test
  void answerThatIsNotKeptIsAskedForOnceAndEndedRunsAreKeptSingly() {
    Page<Run> page = Samples.lastPage(FIRST, Samples.active(1), Samples.ended(2));
    when(catalog.runs(any(), any(), any())).thenReturn(page);
    when(cache.get(eq(KEY), any(), any(), any()))
        .thenAnswer(call -> call.<Supplier<Page<Run>>>getArgument(2).get());

    assertThat(caching.runs(CONNECTION, FIRST, CallOptions.none())).isSameAs(page);

    verify(catalog).runs(CONNECTION, FIRST, CallOptions.none());
    verifyNoMoreInteractions(catalog);
    verify(cache).get(eq(KEY), any(), any(), any());
    verify(cache).putAll(List.of(new RunCache.Answer<>(single("run-2"), Samples.ended(2), DAY)));
    verifyNoMoreInteractions(cache);
  }

  @Test
  void sameQuestionOfAnotherIdentityIsAnotherKey() {
    CacheScope other = new CacheScope(SCOPE.origin(), "somebody else");

    RunCatalogs.caching(catalog, cache, FreshnessPolicy.DEFAULT, other)
        .runs(CONNECTION, FIRST, CallOptions.none());

    verify(cache).get(eq(new CacheKey.RunsPage(other, CONNECTION, FIRST)), any(), any(), any());
    verifyNoMoreInteractions(cache);
  }

  private static CacheKey.SingleRun single(String id) {
    return new CacheKey.SingleRun(SCOPE, CONNECTION, RunId.of(id));
  }
}
