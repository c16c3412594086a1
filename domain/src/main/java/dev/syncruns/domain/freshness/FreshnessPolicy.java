package dev.syncruns.domain.freshness;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import java.time.Duration;

/**
 * The policy of reusing answers. A run that ended never changes, so it may be kept long; one that
 * has not, or whose outcome is not clear, only shortly. A page may change whenever a run begins, so
 * it is kept as long as its most changeable run, and never longer than a page may be.
 *
 * @param ended how long a run that ended may be reused; not negative.
 * @param unended how long a run that has not ended may be reused, and a page that holds one; not
 *     negative.
 * @param page how long a page of ended runs may be reused; not negative.
 */
public record FreshnessPolicy(Duration ended, Duration unended, Duration page) {
  /** One day for ended runs, 5 seconds for others, 30 seconds for pages of ended runs. */
  public static final FreshnessPolicy DEFAULT =
      new FreshnessPolicy(Duration.ofDays(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

  /** Refuses negative durations. */
  public FreshnessPolicy {
    if (ended.isNegative() || unended.isNegative() || page.isNegative()) {
      throw new IllegalArgumentException(
          "ended is "
              + ended
              + ", unended "
              + unended
              + ", page "
              + page
              + ": none may be negative");
    }
  }

  /** How long {@code run} may be reused. */
  public Duration lifetimeOf(Run run) {
    return run.outcome().isEnded() ? ended : unended;
  }

  /** How long {@code page} may be reused. */
  public Duration lifetimeOf(Page<? extends HasId> page) {
    boolean allEnded = page.items().stream().allMatch(run -> run.outcome().isEnded());
    return allEnded || unended.compareTo(this.page) > 0 ? this.page : unended;
  }
}
