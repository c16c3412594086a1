package dev.syncruns.cli.render;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.RunFacts;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.cli.watch.WatchEnd;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a watched run in words. Texts may be the service's and untrusted. */
public final class WatchTexts {
  private static final int LONGEST = 200;

  private WatchTexts() {}

  /** The word for a state, e.g. {@code waiting-to-retry}; an unknown one as it was sent. */
  public static String word(@Nullable OpenEnum<ExecutionState> state) {
    if (state == null || state.text().isBlank()) {
      return "no state";
    }
    return state
        .known()
        .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(brief(state.text()));
  }

  /** {@code text}, or its beginning where it is longer than anybody reads in a line. */
  public static String brief(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Where a run is, e.g. {@code executing, 12/32 tasks, 1 failed}. */
  public static String progress(WatchedRun run) {
    if (run.seen().isEmpty()) {
      return "waiting for a run to appear";
    }
    TaskCounts counts = run.counts();
    String tasks =
        counts.total() == 0 ? "" : ", " + counts.ended() + "/" + counts.total() + " tasks";
    String failed = counts.failed() == 0 ? "" : ", " + counts.failed() + " failed";
    return word(run.seen().map(Run::state).orElse(null)) + tasks + failed;
  }

  /** The whole seconds until a next look, rounded up: never less than it takes, and at least 1. */
  public static long seconds(Duration left) {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }

  /** How the wait for a run ended, e.g. {@code PartialSuccess took=698s ok=31 failed=1 exit=11}. */
  public static String end(WatchedRun run) {
    return said(run) + " exit=" + run.exit().orElseThrow().code();
  }

  /**
   * The same, and for a run that is not accepted what caused that and what to type next.
   *
   * @param next the command that tells more about a run
   */
  public static String outcome(WatchedRun run, Function<WatchedRun, String> next) {
    boolean red = run.seen().filter(seen -> seen.outcome().isNotGreen()).isPresent();
    boolean failed = run.exit().filter(exit -> exit.code() >= ExitCode.ERROR.code()).isPresent();
    if (!failed || !red || run.id().isEmpty()) {
      return end(run);
    }
    List<Cause> causes = run.seen().map(RunFacts::of).map(RunFacts::causes).orElse(List.of());
    String cause = causes.isEmpty() ? "" : "  " + brief(WhyText.causes(causes));
    return end(run) + cause + "  next: " + next.apply(run);
  }

  /** How the wait for a run ended, without the exit code. */
  public static String said(WatchedRun run) {
    WatchEnd end = run.ended().orElseThrow();
    String why = end.why().map(reason -> why(reason, run, end)).orElseGet(() -> told(run, end));
    String rules =
        end.against().isEmpty() || end.exit().code() < 20
            ? ""
            : " against=" + end.against().stream().map(Rule::text).collect(Collectors.joining(","));
    return why + rules;
  }

  private static String told(WatchedRun run, WatchEnd end) {
    Run seen = run.seen().orElseThrow();
    if (seen.state() == null || !seen.state().is(ExecutionState.COMPLETED)) {
      return (end.verdict() instanceof Verdict.Succeeded ? "is " : "failed, while ")
          + progress(run);
    }
    TaskCounts counts = run.counts();
    String took =
        seen.duration().map(Duration::toSeconds).map(taken -> " took=" + taken + "s").orElse("");
    String text = seen.result() == null ? "" : seen.result().text();
    String result = text.isBlank() ? "no result" : brief(text);
    return result + took + " ok=" + counts.of(Outcome.SUCCESS) + " failed=" + counts.failed();
  }

  private static String why(Verdict.Why why, WatchedRun run, WatchEnd end) {
    return switch (why) {
      case STILL_RUNNING -> "still " + progress(run) + ", the time is up" + asked(end);
      case NO_RUN -> run.seen().isPresent() ? "no longer listed" : "no run";
      case UNDETERMINED -> told(run, end);
      case AMBIGUOUS -> "several runs have ids that begin so";
      case PROBLEMS ->
          "could not be told: "
              + end.problem().map(problem -> String.valueOf(problem.getMessage())).orElse("");
      case NOT_AWAITED -> "not awaited";
    };
  }

  private static String asked(WatchEnd end) {
    Optional<Duration> longer = end.problem().flatMap(problem -> problem.retryAfter());
    return longer
        .map(
            wait ->
                ": the service asks not to be asked for "
                    + wait.toSeconds()
                    + " s, longer than is left")
        .orElse("");
  }
}
