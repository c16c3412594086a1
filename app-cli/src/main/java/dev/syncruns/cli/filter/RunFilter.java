package dev.syncruns.cli.filter;

import dev.syncruns.cli.view.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a run has to meet, all of them, to be listed.
 *
 * @param conditions the conditions.
 * @param since what started before this is not asked for; null when there is no such limit. Also
 *     one of the conditions; here so that a list known to run from newest to oldest can be left.
 */
public record RunFilter(List<Condition> conditions, @Nullable Instant since) {

  private static final Set<String> BY_TIME = Set.of("--since", "--until");

  /** Copies the list. */
  public RunFilter {
    conditions = List.copyOf(conditions);
  }

  /** Whether {@code run} meets all conditions. */
  public boolean admits(Listed run) {
    return conditions.stream().allMatch(condition -> condition.test().test(run));
  }

  /** Whether it asks when a run was. */
  boolean isByTime() {
    return conditions.stream().anyMatch(condition -> BY_TIME.contains(condition.option()));
  }

  /** Whether every run does. */
  public boolean admitsAll() {
    return conditions.isEmpty();
  }

  /** The options that need more than a summary of a run. */
  public List<String> needingMoreThanSummary() {
    return conditions.stream()
        .filter(condition -> !condition.minimal())
        .map(Condition::option)
        .distinct()
        .toList();
  }
}
