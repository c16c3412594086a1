package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What one client did.
 *
 * @param name the client.
 * @param rounds its figures, a round each.
 */
record Result(String name, List<Figures> rounds) {

  Result {
    rounds = List.copyOf(rounds);
  }

  Spread spread(ToDoubleFunction<Figures> figure) {
    return new Spread(rounds.stream().map(figure::applyAsDouble).toList());
  }

  /** A figure beside another client's in the same round. */
  Spread beside(Result other, ToDoubleFunction<Figures> figure) {
    return new Spread(
        IntStream.range(0, rounds.size())
            .mapToObj(
                round ->
                    figure.applyAsDouble(rounds.get(round))
                        / figure.applyAsDouble(other.rounds.get(round)))
            .toList());
  }
}
