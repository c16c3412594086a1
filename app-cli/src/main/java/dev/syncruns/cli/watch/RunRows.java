package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.ErrorText;
import dev.syncruns.cli.watch.LineView.WatchTexts;
import dev.syncruns.cli.watch.LiveFrame.Parts;
import dev.syncruns.cli.watch.LiveFrame.Row;
import dev.syncruns.cli.watch.LiveFrame.RowPriority;
import dev.syncruns.cli.watch.LiveFrame.Viewport;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines about one run: state, progress, jobs and failures. */
final class RunRows {
  private final WatchedRun run;
  private final WatchSnapshot snapshot;
  private final Instant now;
  private final Viewport sight;

  RunRows(WatchedRun run, WatchSnapshot snapshot, Viewport sight) {
    this.run = run;
    this.snapshot = snapshot;
    this.now = snapshot.now();
    this.sight = sight;
  }

  /** Returns the lines, with the connection if {@code named}. */
  List<Row> rows(boolean named) {
    List<Row> rows = new ArrayList<>();
    boolean well = run.exit().filter(exit -> exit == ExitCode.OK).isPresent();
    rows.add(new Row(well ? RowPriority.DONE : RowPriority.RUN, state(named)));
    Optional<Run> seen = run.seen();
    if (seen.isEmpty()) {
      return rows;
    }
    if (run.ended().isEmpty() && run.counts().total() > 0) {
      rows.add(new Row(RowPriority.BAR, new Progress(run.counts()).bar(sight.columns())));
    }
    if (!well) {
      new JobRows(now, sight)
          .of(seen.get().jobs())
          .forEach(text -> rows.add(new Row(RowPriority.JOB, text)));
      new FailureRows(sight)
          .of(seen.get())
          .forEach(text -> rows.add(new Row(RowPriority.FAILURE, text)));
    }
    return rows;
  }

  private TerminalText state(boolean named) {
    String who = (named ? run.connection().name() + " " : "") + run.shortId();
    return run.ended()
        .map(end -> ended(end, who))
        .orElseGet(() -> open().addAfterFirst(who).fit(sight.columns()));
  }

  private TerminalText ended(WatchEnd end, String who) {
    Outcome outcome = run.seen().map(Run::outcome).orElse(Outcome.UNDETERMINED);
    boolean told = end.why().filter(why -> why != Verdict.Why.STILL_RUNNING).isEmpty();
    Outcome shown = told ? outcome : Outcome.UNDETERMINED;
    String word = told ? outcome.label() : "unknown";
    TerminalText head =
        TerminalText.of(OutcomeWords.symbol(shown) + " " + word, OutcomeWords.tone(shown))
            .plus("  " + who + "  ");
    TerminalText exit = TerminalText.of(" exit=" + end.exit().code());
    int room = sight.columns() - head.width() - exit.width();
    return head.plus(TerminalText.of(WatchTexts.said(run)).cut(room)).plus(exit);
  }

  private Parts open() {
    if (run.seen().isEmpty()) {
      String what = snapshot.untilNextLook().isEmpty() ? "asking" : "waiting for a run to appear";
      return new Parts().add("○", Tone.BUSY).add(what, Tone.PLAIN);
    }
    Run seen = run.seen().get();
    Outcome outcome = seen.outcome();
    Parts parts =
        new Parts()
            .add(
                OutcomeWords.symbol(outcome) + " " + WatchTexts.word(seen.state()),
                OutcomeWords.tone(outcome));
    if (seen.phase() != null) {
      parts.add(seen.phase().text(), Tone.PLAIN, 2);
    }
    seen.startedAt().ifPresent(start -> started(start, parts));
    run.expected().ifPresent(expected -> expected(expected, seen, parts));
    return parts;
  }

  private void started(Instant start, Parts parts) {
    parts.add("started " + sight.second(start), Tone.PLAIN, 3);
    Duration elapsed = Duration.between(start, now);
    if (!elapsed.isNegative()) {
      parts.add("elapsed " + Durations.write(elapsed), Tone.PLAIN, 1);
    }
  }

  private void expected(EtaEstimate expected, Run seen, Parts parts) {
    if (expected.isOverdue(now)) {
      Duration late = Duration.between(expected.latest(), now);
      parts.add("overdue by " + Durations.write(late), Tone.WARN);
    } else {
      String from = sight.minute(expected.earliest());
      String to = sight.minute(expected.latest());
      parts.add("ETA " + (from.equals(to) ? to : from + "-" + to), Tone.PLAIN);
    }
    seen.startedAt()
        .map(start -> Duration.between(start, expected.middle()))
        .ifPresent(usual -> parts.add("(typical " + Durations.write(usual) + ")", Tone.FAINT, 4));
  }

  /** The progress of a run by its tasks: a bar, and the number of tasks by outcome. */
  static final class Progress {
    private static final int MOST_OF_BAR = 42;
    private static final int LEAST_OF_BAR = 10;
    private static final int INDENT = 2;

    private final TaskCounts counts;

    /** Creates the progress of a run that has tasks. */
    Progress(TaskCounts counts) {
      this.counts = counts;
    }

    /**
     * Returns the line with at most {@code columns} columns; the bar fills the space beside the
     * counts.
     */
    TerminalText bar(int columns) {
      TerminalText numbers = numbers();
      int room = Math.min(MOST_OF_BAR, columns - numbers.width() - 2 * INDENT);
      TerminalText line = TerminalText.of(" ".repeat(INDENT));
      if (room >= LEAST_OF_BAR) {
        int full = (int) (room * counts.ended() / counts.total());
        line =
            line.plus("█".repeat(full), counts.failed() == 0 ? Tone.GOOD : Tone.WARN)
                .plus("░".repeat(room - full), Tone.FAINT)
                .plus(" ".repeat(INDENT));
      }
      return line.plus(numbers);
    }

    private TerminalText numbers() {
      TerminalText text = TerminalText.of(counts.ended() + "/" + counts.total() + " tasks");
      text = text.plus(count(counts.of(Outcome.SUCCESS), Outcome.SUCCESS));
      text = text.plus(count(counts.failed(), Outcome.FAILED));
      for (Outcome outcome :
          new Outcome[] {
            Outcome.SKIPPED,
            Outcome.CANCELED,
            Outcome.UNDETERMINED,
            Outcome.RETRYING,
            Outcome.RUNNING,
            Outcome.QUEUED
          }) {
        text = text.plus(count(counts.of(outcome), outcome));
      }
      return text;
    }

    private static TerminalText count(long number, Outcome outcome) {
      return number == 0
          ? TerminalText.empty()
          : TerminalText.of("  ")
              .plus(OutcomeWords.symbol(outcome) + " " + number, OutcomeWords.tone(outcome));
    }
  }

  /** A line for each failure of a run: the file, the message, and who can fix it. */
  static final class FailureRows {
    private static final int LEAST_OF_TEXT = 12;

    private final Viewport sight;

    FailureRows(Viewport sight) {
      this.sight = sight;
    }

    /** Returns the lines about the error of {@code run}, and about each failed task. */
    List<TerminalText> of(Run run) {
      List<TerminalText> lines = new ArrayList<>();
      if (run.error() != null) {
        lines.add(line("run", said(run.error()), ""));
      }
      run.tasks().filter(task -> task.outcome().hasFailed()).map(this::line).forEach(lines::add);
      return lines;
    }

    /** Returns the file name of a task; its id if it has none. */
    static String name(Task task) {
      if (task.sourceFileId() != null) {
        return CauseText.fileName(task.sourceFileId().value());
      }
      return task.id() == null ? "task" : task.id().value();
    }

    private TerminalText line(Task task) {
      TaskError error = task.error();
      if (error == null) {
        return line(name(task), "no reason given", "");
      }
      Fixability fixability = Fixability.of(error.canUserFix());
      String who = fixability == Fixability.UNKNOWN ? "" : "  " + ErrorText.who(fixability);
      return line(name(task), ErrorText.of(error).get(0), who);
    }

    private TerminalText line(String what, String text, String who) {
      TerminalText head =
          TerminalText.of("  ")
              .plus(OutcomeWords.symbol(Outcome.FAILED), Tone.BAD)
              .plus(" " + what)
              .cut(sight.columns());
      TerminalText tail = TerminalText.of(who, Tone.FAINT);
      int room = sight.columns() - head.width() - tail.width() - 2;
      return room < LEAST_OF_TEXT
          ? head.plus(tail)
          : head.plus("  ").plus(TerminalText.of(text).cut(room)).plus(tail);
    }

    private static String said(RunError error) {
      return Stream.of(error.errorKey(), error.description())
          .filter(FailureRows::isSaid)
          .map(Objects::requireNonNull)
          .collect(Collectors.joining("  "));
    }

    private static boolean isSaid(@Nullable String text) {
      return text != null && !text.isBlank();
    }
  }

  /** A line for each job of a run: its progress, current files and retries. */
  static final class JobRows {
    private static final int MOST_OF_NAME = 14;
    private static final int MOST_FILES = 4;

    private final Instant now;
    private final Viewport sight;

    JobRows(Instant now, Viewport sight) {
      this.now = now;
      this.sight = sight;
    }

    /** Returns the lines about {@code jobs} in order. */
    List<TerminalText> of(List<Job> jobs) {
      int width = jobs.stream().mapToInt(job -> name(job).width()).max().orElse(0);
      return jobs.stream().map(job -> line(job, width).cut(sight.columns())).toList();
    }

    private TerminalText line(Job job, int width) {
      Outcome outcome = job.outcome();
      TaskCounts counts = TaskCounts.of(job.tasks().stream());
      TerminalText line =
          TerminalText.of("  ")
              .plus(name(job).padRight(width))
              .plus("  ")
              .plus(OutcomeWords.symbol(outcome), OutcomeWords.tone(outcome))
              .plus("  " + counts.ended() + "/" + counts.total());
      String doing = files(job, Outcome.RUNNING);
      String again = files(job, Outcome.RETRYING);
      if (doing.isEmpty() && again.isEmpty()) {
        return line.plus(
            "  " + (outcome == Outcome.QUEUED ? "waiting" : outcome.label()), Tone.FAINT);
      }
      line = doing.isEmpty() ? line : line.plus("  " + doing);
      return again.isEmpty()
          ? line
          : line.plus("  ").plus(OutcomeWords.symbol(Outcome.RETRYING) + " " + again, Tone.WARN);
    }

    private static TerminalText name(Job job) {
      String name = job.connectorType() == null ? "job" : job.connectorType().text();
      return TerminalText.of(name).cut(MOST_OF_NAME);
    }

    private String files(Job job, Outcome outcome) {
      return job.tasks().stream()
          .filter(task -> task.outcome() == outcome)
          .limit(MOST_FILES)
          .map(task -> outcome == Outcome.RUNNING ? running(task) : retrying(task))
          .collect(Collectors.joining(", "));
    }

    private String running(Task task) {
      String since =
          task.startedAt()
              .map(start -> Duration.between(start, now))
              .filter(elapsed -> !elapsed.isNegative())
              .map(elapsed -> " " + Durations.write(elapsed))
              .orElse("");
      String again = task.retries() > 0 ? " " + attempt(task) : "";
      return FailureRows.name(task) + since + again;
    }

    private static String retrying(Task task) {
      return FailureRows.name(task) + " " + attempt(task);
    }

    private static String attempt(Task task) {
      return CauseText.ordinal(Math.max(1, task.retries()) + 1) + " try";
    }
  }
}
