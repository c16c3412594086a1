package dev.syncruns.cli.filter;

import dev.syncruns.cli.view.RunFacts;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.selection.TextFold;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conditions there are. */
public final class Conditions {

  private Conditions() {}

  /** The result is one of some. */
  public static Condition result(Set<ExecutionResult> wanted) {
    return new Condition("--result", true, run -> isIn(run.run().result(), wanted));
  }

  /** The state is one of some. */
  public static Condition state(Set<ExecutionState> wanted) {
    return new Condition("--state", true, run -> isIn(run.run().state(), wanted));
  }

  /** The phase is one of some. */
  public static Condition phase(Set<JobPhase> wanted) {
    return new Condition("--phase", false, run -> isIn(run.run().phase(), wanted));
  }

  /** Failed, timed out or partial. */
  public static Condition failed() {
    return new Condition("--failed", true, run -> run.outcome().hasFailed());
  }

  /** Over, and not a success; what ended without a usable result counts. */
  public static Condition notGreen() {
    return new Condition(
        "--not-green", true, run -> run.outcome() != Outcome.SUCCESS && !run.outcome().isActive());
  }

  /** Running, queued or waiting to retry. */
  public static Condition running() {
    return new Condition("--running", true, run -> run.outcome().isActive());
  }

  /**
   * Started, or ended without a start, at {@code moment} or later. What is active and has no start
   * yet counts, and so does what is over and can't be dated.
   */
  public static Condition since(Instant moment) {
    return new Condition(
        "--since", false, run -> run.run().at().map(at -> !at.isBefore(moment)).orElse(true));
  }

  /**
   * Started, or ended without a start, before {@code moment}; so does what is over and can't be
   * dated.
   */
  public static Condition until(Instant moment) {
    return new Condition(
        "--until",
        false,
        run -> run.run().at().map(at -> at.isBefore(moment)).orElse(!run.outcome().isActive()));
  }

  /**
   * Took, or has been running for, a duration that fits.
   *
   * @param text the comparison as typed
   * @param now the time
   * @throws IllegalArgumentException when the text is none, with a message that says why
   */
  public static Condition duration(String text, Instant now) {
    Predicate<Duration> test = DurationTest.parse(text);
    return new Condition(
        "--duration", false, run -> run.facts().took(now).filter(test).isPresent());
  }

  /** Has a job of one of some connector types; case does not matter. */
  public static Condition connector(List<String> wanted) {
    return new Condition(
        "--connector",
        false,
        run ->
            run.facts().labels().connectors().stream()
                .anyMatch(type -> wanted.stream().anyMatch(one -> TextFold.isSame(one, type))));
  }

  /** Has an error whose code or key fits. */
  public static Condition errorCode(Glob glob) {
    return new Condition(
        "--error-code",
        false,
        run ->
            (run.run().error() != null && glob.fits(run.run().error().errorKey()))
                || run.run().tasks().anyMatch(task -> hasCode(task, glob)));
  }

  /** Has a task of a source file whose id, or the last step of it, fits. */
  public static Condition file(Glob glob) {
    return new Condition(
        "--file", false, run -> run.run().tasks().anyMatch(task -> hasFile(task, glob)));
  }

  /** Has a cause that the user can fix. */
  public static Condition fixable() {
    return new Condition("--fixable", false, run -> Boolean.TRUE.equals(run.facts().fixable()));
  }

  /** Has a task that was retried. */
  public static Condition retried() {
    return new Condition("--retried", false, run -> retries(run.facts()) > 0);
  }

  private static long retries(RunFacts run) {
    return Optional.ofNullable(run.tasks()).map(TaskCounts::retries).orElse(0L);
  }

  /** Whether a task has an error whose code or key fits. */
  public static boolean hasCode(Task task, Glob glob) {
    TaskError error = task.error();
    return error != null && (glob.fits(error.errorCode()) || glob.fits(error.descriptionKey()));
  }

  /** Whether a task is of a source file whose id, or the last step of it, fits. */
  public static boolean hasFile(Task task, Glob glob) {
    SourceFileId file = task.sourceFileId();
    return file != null && (glob.fits(file.value()) || glob.fits(WhyText.fileName(file.value())));
  }

  /** Whether a value is one of some constants. */
  public static <E extends Enum<E> & ApiEnum> boolean isIn(
      @Nullable OpenEnum<E> value, Set<E> wanted) {
    return value != null && value.known().filter(wanted::contains).isPresent();
  }
}
