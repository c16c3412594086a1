package dev.syncruns.cli.cause;

import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.RootCause;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A cause and its place in the order of all causes of a diagnosis.
 *
 * @param rank its place, from 1.
 * @param cause the cause.
 */
public record Ranked(long rank, RootCause cause) {

  /**
   * The causes of a diagnosis that are asked for.
   *
   * @param diagnosis the diagnosis
   * @param wanted which causes
   * @param most how many at most
   */
  public static List<Ranked> of(Diagnosis diagnosis, Predicate<RootCause> wanted, long most) {
    return of(diagnosis.causes()).stream()
        .filter(ranked -> wanted.test(ranked.cause()))
        .limit(most)
        .toList();
  }

  /** Causes in their order. */
  static List<Ranked> of(List<RootCause> causes) {
    return LongStream.rangeClosed(1, causes.size())
        .mapToObj(rank -> new Ranked(rank, causes.get((int) rank - 1)))
        .toList();
  }
}
