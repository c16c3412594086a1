package dev.syncruns.cli.filter;

import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.RunFacts;
import dev.syncruns.cli.view.UnknownWord;
import dev.syncruns.domain.statistics.TaskCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The orders that runs can be sorted in, by the names of columns. What is absent comes last. */
public final class SortKeys {
  private final Map<String, Function<Boolean, Comparator<Listed>>> byName = new LinkedHashMap<>();

  /**
   * The orders at a moment.
   *
   * @param now until when an active run has been running
   */
  public SortKeys(Instant now) {
    key("outcome", run -> run.outcome().label());
    key("run", run -> run.labels().id());
    key("started", run -> run.span().start());
    key("ended", run -> run.span().end());
    key("took", run -> run.took(now).orElse((Duration) null));
    key("state", run -> run.labels().state());
    key("result", run -> run.labels().result());
    key("phase", run -> run.labels().phase());
    count("tasks", TaskCounts::total);
    count("failed", TaskCounts::failed);
    count("retry", TaskCounts::retries);
  }

  /** The names of all keys. */
  public static List<String> names() {
    return List.copyOf(new SortKeys(Instant.EPOCH).byName.keySet());
  }

  /**
   * The order of some keys, the first deciding; a leading {@code -} turns a key round.
   *
   * @param words the keys as typed
   * @throws UnknownWord when one is none
   */
  public Comparator<Listed> order(List<String> words) {
    Comparator<Listed> order = Comparator.comparing(listed -> 0);
    for (String word : words) {
      boolean reversed = word.startsWith("-");
      String name = (reversed ? word.substring(1) : word).toLowerCase(Locale.ROOT);
      Function<Boolean, Comparator<Listed>> key = byName.get(name);
      if (key == null) {
        throw new UnknownWord(name, new ArrayList<>(byName.keySet()));
      }
      order = order.thenComparing(key.apply(reversed));
    }
    return order;
  }

  private void count(String name, ToLongFunction<TaskCounts> count) {
    key(name, run -> run.tasks() == null ? null : (Long) count.applyAsLong(run.tasks()));
  }

  private <T extends Comparable<? super T>> void key(
      String name, Function<RunFacts, @Nullable T> value) {
    byName.put(name, reversed -> comparator(value, reversed));
  }

  private static <T extends Comparable<? super T>> Comparator<Listed> comparator(
      Function<RunFacts, @Nullable T> value, boolean reversed) {
    return (one, other) -> {
      T a = value.apply(one.facts());
      T b = value.apply(other.facts());
      if (a == null || b == null) {
        return Boolean.compare(a == null, b == null);
      }
      return reversed ? b.compareTo(a) : a.compareTo(b);
    };
  }
}
