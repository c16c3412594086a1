package dev.syncruns.domain.policy;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is violated by more than a number of warnings, errors or retries.
 *
 * @param what what is counted.
 * @param most the largest accepted number; not negative.
 */
public record CountRule(What what, long most) implements Rule {

  public CountRule {
    if (most < 0) {
      throw new IllegalArgumentException(
          "the number of " + what.word() + " is " + most + "; expected at least 0");
    }
  }

  @Override
  public String text() {
    return what.word() + ">" + most;
  }

  @Override
  public boolean isViolatedBy(Evidence evidence) {
    return what.count.applyAsLong(evidence.run()) > most;
  }

  /** What is counted in a run. */
  @SuppressWarnings("ImmutableEnumChecker") // the counts are lambdas without state
  public enum What {
    /** Warnings in the synchronization reports of its tasks. */
    WARNINGS(run -> reported(run, SynchronizationReport::totalWarningsCount)),
    /** Errors in the synchronization reports of its tasks. */
    ERRORS(run -> reported(run, SynchronizationReport::totalErrorsCount)),
    /** Retries of its tasks. */
    RETRIES(run -> TaskCounts.of(run.tasks()).retries());

    private final ToLongFunction<Run> count;

    What(ToLongFunction<Run> count) {
      this.count = count;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static long reported(Run run, Function<SynchronizationReport, @Nullable Long> number) {
      return run.tasks()
          .flatMap(task -> Optional.ofNullable(task.details()).stream())
          .flatMap(details -> Optional.ofNullable(details.synchronizationReport()).stream())
          .flatMap(report -> Optional.ofNullable(number.apply(report)).stream())
          .mapToLong(Long::longValue)
          .reduce(0, What::saturated);
    }

    private static long saturated(long sum, long more) {
      return more > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + Math.max(0, more);
    }
  }
}
