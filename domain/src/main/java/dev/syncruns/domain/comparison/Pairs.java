package dev.syncruns.domain.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items of two lists, paired by key; items with equal keys pair in order. */
final class Pairs<K, T> {
  private final Map<K, List<Pair<T>>> byKey = new LinkedHashMap<>();

  private Pairs() {}

  /**
   * Returns the pairs in the order of the first list, followed by items that only the second list
   * has.
   */
  static <K, T> Pairs<K, T> of(List<T> before, List<T> after, Function<T, K> key) {
    Pairs<K, T> pairs = new Pairs<>();
    before.forEach(item -> pairs.listOf(key.apply(item)).add(new Pair<>(item, null)));
    for (T item : after) {
      List<Pair<T>> list = pairs.listOf(key.apply(item));
      int open = 0;
      while (open < list.size() && list.get(open).after != null) {
        open++;
      }
      if (open < list.size()) {
        list.set(open, new Pair<>(list.get(open).before, item));
      } else {
        list.add(new Pair<>(null, item));
      }
    }
    return pairs;
  }

  private List<Pair<T>> listOf(K key) {
    return byKey.computeIfAbsent(key, absent -> new ArrayList<>());
  }

  <C> List<C> map(Function<K, Function<Pair<T>, C>> change) {
    List<C> changes = new ArrayList<>();
    byKey.forEach((key, list) -> list.forEach(pair -> changes.add(change.apply(key).apply(pair))));
    return changes;
  }

  record Pair<T>(@Nullable T before, @Nullable T after) {}
}
