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
import dev.syncruns.ports.spi.CacheScope;
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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The runs of manifest connections, for those who embed syncruns: a catalog with retries, and a
 * cache where one is given, behind the incoming ports. Immutable and safe to use from many threads
 * at once; make one and keep it.
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
    RunCatalog once = parts.trying(parts.retryPolicy.withMaxAttempts(1));
    Supplier<RequestQuota> allowance = parts.requestQuota;
    this.catalog = parts.caching.apply(parts.trying(parts.retryPolicy));
    this.listRuns = new CatalogListRuns(catalog, () -> allowance.get().requests());
    this.inspectRun = new CatalogInspectRun(catalog);
    this.awaitRuns = new CatalogAwaitRuns(once, parts.timeSource, allowance, parts.pageSize);
    this.followRuns = new CatalogFollowRuns(once, parts.timeSource, allowance, parts.pageSize);
    this.diagnoseRuns = new CatalogDiagnoseRuns(catalog);
    this.getStatus = new CatalogGetStatus(catalog, parts.timeSource);
  }

  /** A builder over {@code catalog}, with the default retries and without a cache. */
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

  /** Finds the latest run. */
  public LatestRun latest() {
    return inspectRun;
  }

  /**
   * Waits for runs to end; asks the service itself, never the cache.
   *
   * <pre>{@code
   * Verdict verdict = syncRuns.await().await(connection, RunSelector.latest(), WaitPolicy.DEFAULT);
   * String said = verdict.match(
   *     succeeded -> "ok",
   *     failed -> "did not succeed: " + failed.outcome().label(),
   *     unknown -> "could not tell: " + unknown.why());
   * }</pre>
   */
  public AwaitRuns await() {
    return awaitRuns;
  }

  /**
   * Follows many connections within one budget of requests; asks the service itself, never the
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
   * Tells how connections stand.
   *
   * <pre>{@code
   * Expected nightly =
   *     new Expected(new Timetable(Schedule.parse("daily 02:00"), ZoneId.of("UTC")), null);
   * ConnectionStatus status = syncRuns.survey().status(connection, nightly);
   * boolean missing = status.isOverdue();
   * }</pre>
   */
  public GetStatus status() {
    return getStatus;
  }

  /** The catalog with everything around it. */
  public RunCatalog catalog() {
    return catalog;
  }

  /** Builds a {@link SyncRuns}; not thread-safe. */
  public static final class Builder {
    private final RunCatalog catalog;
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private TimeSource timeSource = new SystemTimeSource();
    private CallListener listener = CallListener.NONE;
    private Supplier<RequestQuota> requestQuota = () -> RequestQuota.SMALLEST_TIER;
    private int pageSize = PageRequest.DEFAULT_TOP;
    private UnaryOperator<RunCatalog> caching = UnaryOperator.identity();

    private Builder(RunCatalog catalog) {
      this.catalog = catalog;
    }

    /** Sets when to try again; {@link RetryPolicy#DEFAULT} unless set. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = retryPolicy;
      return this;
    }

    /** Sets where time and chance come from; {@link SystemTimeSource} unless set. */
    public Builder timeSource(TimeSource timing) {
      this.timeSource = timing;
      return this;
    }

    /** Sets who is told of attempts and waits; nobody unless set. */
    public Builder listener(CallListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Sets where it is read how many requests may still be made, which waits, fleets and pages
     * asked for ahead keep to; {@link RequestQuota#SMALLEST_TIER} for each unless set. Asked before
     * every look and page.
     */
    public Builder requestQuota(Supplier<RequestQuota> allowance) {
      this.requestQuota = allowance;
      return this;
    }

    /**
     * Sets how many runs waits and fleets ask for at a time at most, at least 1; 100 unless set.
     * Where so many are larger than an answer may be, they ask for fewer by themselves.
     */
    public Builder pageSize(int pageSize) {
      this.pageSize = PageRequest.first(pageSize).top();
      return this;
    }

    /**
     * Sets where answers are kept; nowhere unless set.
     *
     * @param cache the cache, which many may share
     * @param freshness how long answers may be reused
     * @param audience who gets the answers, so that no identity is given another's
     */
    public Builder cache(RunCache cache, FreshnessPolicy freshness, CacheScope audience) {
      this.caching = asked -> RunCatalogs.caching(asked, cache, freshness, audience);
      return this;
    }

    /** The library's front door, ready to use. */
    public SyncRuns build() {
      return new SyncRuns(this);
    }

    private RunCatalog trying(RetryPolicy policy) {
      return RunCatalogs.retrying(catalog, policy, timeSource, listener);
    }
  }
}
