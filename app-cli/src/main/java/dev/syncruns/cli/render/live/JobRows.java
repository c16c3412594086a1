package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.statistics.TaskCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A line for each job of a run: how far it is, what it works at and what it tries again. */
final class JobRows {
  private static final int MOST_OF_NAME = 14;
  private static final int MOST_FILES = 4;

  private final Instant now;
  private final Sight sight;

  JobRows(Instant now, Sight sight) {
    this.now = now;
    this.sight = sight;
  }

  /** The lines about {@code jobs}, in their order. */
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
    return WhyText.ordinal(Math.max(1, task.retries()) + 1) + " try";
  }
}
