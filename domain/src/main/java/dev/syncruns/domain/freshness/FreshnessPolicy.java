package dev.syncruns.domain.freshness;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import java.time.Duration;

/**
 * How long responses may be reused. An ended run never changes; any other run, and one with an
 * undetermined outcome, may change at any time. A page may be reused as long as its most changeable
 * run, at most {@code page}.
 *
 * @param ended how long an ended run may be reused; not negative.
 * @param unended how long another run may be reused, and a page that contains one; not negative.
 * @param page how long a page of ended runs may be reused; not negative.
 */
public record FreshnessPolicy(Duration ended, Duration unended, Duration page) {
  /** One day for ended runs, 5 seconds for others, 30 seconds for pages of ended runs. */
  public static final FreshnessPolicy DEFAULT =
      new FreshnessPolicy(Duration.ofDays(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

  public FreshnessPolicy {
    if (ended.isNegative() || unended.isNegative() || page.isNegative()) {
      throw new IllegalArgumentException(
          "ended is "
              + ended
              + ", unended "
              + unended
              + ", page "
              + page
              + "; expected durations of zero or more");
    }
  }

  /** Returns how long {@code run} may be reused. */
  public Duration lifetimeOf(Run run) {
    return run.outcome().isEnded() ? ended : unended;
  }

  /** How long {@code page} may be reused. */
  public Duration lifetimeOf(Page<? extends HasId> page) {
    boolean allEnded = page.items().stream().allMatch(run -> run.outcome().isEnded());
    return allEnded || unended.compareTo(this.page) > 0 ? this.page : unended;
  }
}
