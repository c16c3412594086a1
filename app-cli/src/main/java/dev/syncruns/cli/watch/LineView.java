package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes each event as a line with the time in UTC, for logs and pipes. */
public final class LineView implements WatchView {
  private final Terminal out;
  private final boolean endsOnly;
  private final Function<WatchedRun, String> next;

  /**
   * Creates a view on a stream.
   *
   * @param out the stream
   * @param endsOnly whether to write only the ends of runs
   * @param next returns the command for details of a run
   */
  public LineView(Terminal out, boolean endsOnly, Function<WatchedRun, String> next) {
    this.out = out;
    this.endsOnly = endsOnly;
    this.next = next;
  }

  @Override
  public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
    changes.stream()
        .flatMap(
            change ->
                change.<Stream<String>>match(
                    state -> state(run, state, now),
                    started -> Stream.of(),
                    task -> Stream.of(task(task)),
                    finished -> Stream.of()))
        .forEach(text -> line(run, now, text));
  }

  @Override
  public void absent(WatchedRun run, WatchSnapshot now) {
    line(
        run,
        now,
        run.seen().isPresent() ? "note: no longer listed" : "waiting for a run to appear");
  }

  @Override
  public void troubled(PollError trouble, WatchSnapshot now) {
    List<WatchedRun> its =
        now.runs().stream().filter(run -> run.connection().equals(trouble.connection())).toList();
    String count = trouble.inARow() > 1 ? " (" + trouble.inARow() + " in a row)" : "";
    String next =
        now.untilNextLook()
            .map(left -> ", next try in " + WatchTexts.seconds(left) + " s")
            .orElse("");
    String who = its.size() == 1 ? its.get(0).shortId() : its.size() + " runs";
    write(now, trouble.connection().name(), who, "note: " + trouble.text() + count + next);
  }

  @Override
  public void heartbeat(WatchSnapshot now) {
    now.runs().stream()
        .filter(run -> run.ended().isEmpty())
        .forEach(
            run ->
                line(
                    run,
                    now,
                    "still " + WatchTexts.progress(run) + elapsed(run, now) + eta(run, now)));
  }

  @Override
  public void ended(WatchedRun run, WatchSnapshot now) {
    String who = run.connection().name() + " " + run.shortId() + " ";
    write(seconds(now.now()) + " " + who + WatchTexts.outcome(run, next));
  }

  private Stream<String> state(WatchedRun run, RunChange.StateChanged change, WatchSnapshot now) {
    if (change.to() != null && change.to().is(ExecutionState.COMPLETED)) {
      return Stream.of();
    }
    String from = change.from() == null ? "" : WatchTexts.word(change.from()) + " -> ";
    String started =
        change.from() == null
            ? run.seen().flatMap(Run::startedAt).map(at -> " started=" + seconds(at)).orElse("")
            : "";
    String phase =
        run.seen()
            .flatMap(one -> Optional.ofNullable(one.phase()))
            .map(one -> "  phase=" + WatchTexts.brief(one.text()))
            .orElse(" ");
    return Stream.of(from + WatchTexts.word(change.to()) + phase + started + eta(run, now));
  }

  private static String task(RunChange.TaskChange change) {
    String file = change.file().map(CauseText::fileName).map(WatchTexts::brief).orElse("-");
    if (change.kind() == RunChange.TaskChange.Kind.RETRIED) {
      return "task retried " + file + " retries=" + change.task().retries();
    }
    TaskError error = change.task().error();
    String code = error == null ? null : first(error.errorCode(), error.descriptionKey());
    Boolean fixable = error == null ? null : error.canUserFix();
    return "task failed "
        + file
        + (code == null ? "" : " " + WatchTexts.brief(code))
        + (fixable == null ? "" : " fixable=" + fixable)
        + " retries="
        + change.task().retries();
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String elapsed(WatchedRun run, WatchSnapshot now) {
    return run.seen()
        .flatMap(Run::startedAt)
        .map(start -> Duration.between(start, now.now()))
        .filter(elapsed -> !elapsed.isNegative())
        .map(elapsed -> " elapsed=" + elapsed.toSeconds() + "s")
        .orElse("");
  }

  private static String eta(WatchedRun run, WatchSnapshot now) {
    return run.expected()
        .map(
            expected ->
                expected.isOverdue(now.now())
                    ? " overdue=" + overdue(expected, now).toSeconds() + "s"
                    : " eta=" + seconds(expected.middle()))
        .orElse("");
  }

  private static Duration overdue(EtaEstimate expected, WatchSnapshot now) {
    return Duration.between(expected.latest(), now.now());
  }

  private static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void line(WatchedRun run, WatchSnapshot now, String text) {
    write(now, run.connection().name(), run.shortId(), text);
  }

  private void write(WatchSnapshot now, String... texts) {
    if (!endsOnly) {
      write(seconds(now.now()) + " " + String.join(" ", texts));
    }
  }

  private void write(String line) {
    out.line(line);
    out.flush();
  }

  /** Texts about a watched run. They may contain text of the service, which is untrusted. */
  public static final class WatchTexts {
    private static final int LONGEST = 200;

    private WatchTexts() {}

    /** Returns the label of a state, such as {@code waiting-to-retry}; an unknown one as sent. */
    public static String word(@Nullable OpenEnum<ExecutionState> state) {
      if (state == null || state.text().isBlank()) {
        return "no state";
      }
      return state
          .known()
          .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .orElse(brief(state.text()));
    }

    /** Returns {@code text}, truncated to a readable line. */
    public static String brief(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Returns the progress of a run, such as {@code executing, 12/32 tasks, 1 failed}. */
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

    /** Returns the seconds until the next poll, rounded up, at least 1. */
    public static long seconds(Duration left) {
      return Math.max(1, left.plusMillis(999).toSeconds());
    }

    /**
     * Returns the end of the wait for a run, such as {@code PartialSuccess took=698s ok=31 failed=1
     * exit=11}.
     */
    public static String end(WatchedRun run) {
      return said(run) + " exit=" + run.exit().orElseThrow().code();
    }

    /**
     * Returns the same with the cause and the next command for a run that is not accepted.
     *
     * @param next returns the command for details of a run
     */
    public static String outcome(WatchedRun run, Function<WatchedRun, String> next) {
      boolean red = run.seen().filter(seen -> seen.outcome().isNotGreen()).isPresent();
      boolean failed = run.exit().filter(exit -> exit.code() >= ExitCode.ERROR.code()).isPresent();
      if (!failed || !red || run.id().isEmpty()) {
        return end(run);
      }
      List<Cause> causes = run.seen().map(RunFacts::of).map(RunFacts::causes).orElse(List.of());
      String cause = causes.isEmpty() ? "" : "  " + brief(CauseText.causes(causes));
      return end(run) + cause + "  next: " + next.apply(run);
    }

    /** Returns the end of the wait for a run without the exit code. */
    public static String said(WatchedRun run) {
      WatchEnd end = run.ended().orElseThrow();
      String why = end.why().map(reason -> why(reason, run, end)).orElseGet(() -> told(run, end));
      String rules =
          end.against().isEmpty() || end.exit().code() < 20
              ? ""
              : " against="
                  + end.against().stream().map(Rule::text).collect(Collectors.joining(","));
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
}
