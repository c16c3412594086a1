package dev.syncruns.ports;

import dev.syncruns.domain.freshness.FreshnessPolicy;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.api.AwaitRuns;
import dev.syncruns.ports.api.DiagnoseRuns;
import dev.syncruns.ports.api.FollowRuns;
import dev.syncruns.ports.api.GetStatus;
import dev.syncruns.ports.api.InspectRun;
import dev.syncruns.ports.api.LatestRun;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.decorator.RetryingRunCatalog;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.spi.CallContext.Origin;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.usecase.CatalogAwaitRuns;
import dev.syncruns.ports.usecase.CatalogDiagnoseRuns;
import dev.syncruns.ports.usecase.CatalogFollowRuns;
import dev.syncruns.ports.usecase.CatalogGetStatus;
import dev.syncruns.ports.usecase.CatalogInspectRun;
import dev.syncruns.ports.usecase.CatalogListRuns;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the library: the runs of manifest connections, from a catalog with retries and
 * an optional cache. Immutable and thread-safe; create one and reuse it.
 *
 * <pre>{@code
 * SyncRuns syncRuns = SyncRuns.over(catalog).build();
 * syncRuns.list().runs(ConnectionId.of("…"), ListOptions.defaults()).stream()
 *     .filter(run -> run.outcome().isNotGreen())
 *     .forEach(run -> System.out.println(run.id() + " " + run.outcome()));
 * }</pre>
 */
public final class SyncRuns {
  private final RunCatalog catalog;
  private final ListRuns listRuns;
  private final CatalogInspectRun inspectRun;
  private final AwaitRuns awaitRuns;
  private final FollowRuns followRuns;
  private final DiagnoseRuns diagnoseRuns;
  private final GetStatus getStatus;

  private SyncRuns(Builder parts) {
    RetryingRunCatalog once = parts.trying(parts.retryPolicy.withMaxAttempts(1));
    Supplier<RequestQuota> allowance = parts.requestQuota;
    this.catalog = parts.caching.apply(parts.trying(parts.retryPolicy));
    this.listRuns = new CatalogListRuns(catalog, () -> allowance.get().requests(), parts.executor);
    this.inspectRun = new CatalogInspectRun(catalog);
    this.awaitRuns =
        new CatalogAwaitRuns(once.as(Origin.WAIT), parts.timeSource, allowance, parts.pageSize);
    this.followRuns =
        new CatalogFollowRuns(once.as(Origin.FOLLOW), parts.timeSource, allowance, parts.pageSize)
            .on(parts.executor);
    this.diagnoseRuns = new CatalogDiagnoseRuns(catalog);
    this.getStatus = new CatalogGetStatus(catalog, parts.timeSource, parts.executor);
  }

  /** Returns a builder over {@code catalog}, with default retries and without a cache. */
  public static Builder over(RunCatalog catalog) {
    return new Builder(catalog);
  }

  /** Lists runs. */
  public ListRuns list() {
    return listRuns;
  }

  /** Finds one run. */
  public InspectRun inspect() {
    return inspectRun;
  }

  /** Finds the latest run of a connection. */
  public LatestRun latest() {
    return inspectRun;
  }

  /**
   * Waits for runs to end; always requests the service, never the cache.
   *
   * <pre>{@code
   * Verdict verdict = syncRuns.await().await(connection, RunSelector.latest(), WaitPolicy.DEFAULT);
   * String said = verdict.match(
   *     succeeded -> "ok",
   *     failed -> "failed: " + failed.outcome().label(),
   *     unknown -> "unknown: " + unknown.why());
   * }</pre>
   */
  public AwaitRuns await() {
    return awaitRuns;
  }

  /**
   * Follows many connections within one request quota; always requests the service, never the
   * cache.
   *
   * <pre>{@code
   * List<ConnectionId> connections = …;
   * syncRuns.follow().follow(connections, FleetOptions.defaults(), (connection, run) -> {
   *   if (run.outcome().isNotGreen()) {
   *     alert(connection, run);
   *   }
   * });
   * }</pre>
   */
  public FollowRuns follow() {
    return followRuns;
  }

  /** Finds the causes of failures. */
  public DiagnoseRuns diagnose() {
    return diagnoseRuns;
  }

  /**
   * Determines the status of connections.
   *
   * <pre>{@code
   * RunExpectation nightly = new RunExpectation(
   *     new ZonedSchedule(Schedule.parse("daily 02:00"), ZoneId.of("UTC")), null);
   * ConnectionStatus status = syncRuns.status().status(connection, nightly);
   * boolean missing = status.isOverdue();
   * }</pre>
   */
  public GetStatus status() {
    return getStatus;
  }

  /** Returns the catalog with all configured decorators. */
  public RunCatalog catalog() {
    return catalog;
  }

  /** Builds a {@link SyncRuns}; not thread-safe. */
  public static final class Builder {
    private final RunCatalog catalog;
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private TimeSource timeSource = new SystemTimeSource();
    private CallListener listener = CallListener.NONE;
    private @Nullable Executor executor;
    private Supplier<RequestQuota> requestQuota = () -> RequestQuota.SMALLEST_TIER;
    private int pageSize = PageRequest.DEFAULT_TOP;
    private UnaryOperator<RunCatalog> caching = UnaryOperator.identity();

    private Builder(RunCatalog catalog) {
      this.catalog = catalog;
    }

    /** Sets the retry policy; {@link RetryPolicy#DEFAULT} unless set. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = retryPolicy;
      return this;
    }

    /** Sets the source of time and randomness; {@link SystemTimeSource} unless set. */
    public Builder timeSource(TimeSource timing) {
      this.timeSource = timing;
      return this;
    }

    /** Sets the listener for calls, their attempts and waits; none unless set. */
    public Builder listener(CallListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Sets the executor for work beside the caller's thread: prefetched pages, and connections that
     * are followed or whose status is determined; short-lived daemon threads unless set. It is
     * never shut down. Work is submitted on the thread that needs it, so that an executor can
     * propagate a context, such as a trace. It needs no idle threads: work that has not begun is
     * done by the thread that waits for it.
     */
    public Builder executor(Executor executor) {
      this.executor = executor;
      return this;
    }

    /**
     * Sets the supplier of the requests still available, which limits waits, fleets and
     * prefetching; {@link RequestQuota#SMALLEST_TIER} for each unless set. Called before every poll
     * and page.
     */
    public Builder requestQuota(Supplier<RequestQuota> allowance) {
      this.requestQuota = allowance;
      return this;
    }

    /**
     * Sets the maximum number of runs in a request of waits and fleets, at least 1; 100 unless set.
     * It is reduced automatically where responses exceed their size limit.
     */
    public Builder pageSize(int pageSize) {
      this.pageSize = PageRequest.first(pageSize).top();
      return this;
    }

    /**
     * Sets the cache for responses; none unless set.
     *
     * @param cache the cache, which may be shared
     * @param freshness how long responses may be reused
     * @param audience the identity that receives the responses, so that no other identity does
     */
    public Builder cache(RunCache cache, FreshnessPolicy freshness, CacheScope audience) {
      this.caching = asked -> RunCatalogs.caching(asked, cache, freshness, audience);
      return this;
    }

    /** Returns the configured entry point of the library. */
    public SyncRuns build() {
      return new SyncRuns(this);
    }

    private RetryingRunCatalog trying(RetryPolicy policy) {
      return new RetryingRunCatalog(catalog, policy, timeSource, listener);
    }
  }
}
