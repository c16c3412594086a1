package dev.syncruns.domain.selection;

import dev.syncruns.domain.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The result of applying a selector: one run, none, or several. */
public sealed interface Selection {

  /**
   * Applies {@code selector} to {@code candidates}.
   *
   * @param selector the selector
   * @param candidates runs in the service's order
   */
  static Selection among(RunSelector selector, List<Run> candidates) {
    List<Run> fitting = RunOrder.latestFirst(candidates).stream().filter(selector::admits).toList();
    if (selector instanceof RunSelector.ById id) {
      return byId(id, fitting);
    }
    int index = selector instanceof RunSelector.Latest latest ? latest.back() : 0;
    return index < fitting.size() ? new Found(fitting.get(index)) : new None();
  }

  private static Selection byId(RunSelector.ById id, List<Run> fitting) {
    Optional<Run> exact = fitting.stream().filter(id::isIdOf).findFirst();
    if (exact.isPresent()) {
      return new Found(exact.get());
    }
    return switch (fitting.size()) {
      case 0 -> new None();
      case 1 -> new Found(fitting.get(0));
      default -> new Ambiguous(fitting);
    };
  }

  /** Calls the function for the kind of this selection. */
  default <T> T match(Function<Run, T> found, Supplier<T> none, Function<List<Run>, T> ambiguous) {
    if (this instanceof Found f) {
      return found.apply(f.run());
    }
    return this instanceof Ambiguous a ? ambiguous.apply(a.candidates()) : none.get();
  }

  /**
   * One run.
   *
   * @param run the run.
   */
  record Found(Run run) implements Selection {}

  /** No run. */
  record None() implements Selection {}

  /**
   * Several runs.
   *
   * @param candidates the runs, latest first; at least two.
   */
  record Ambiguous(List<Run> candidates) implements Selection {

    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
