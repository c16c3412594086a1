package dev.syncruns.cli.report;

import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.execution.HasOutcome;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The jobs and tasks of a run as rows: tasks that need no look are folded into a count, the others
 * come with notes on what happened. Used once, by one thread.
 */
public final class RunTree {
  private final Depth depth;
  private final Instant now;
  private final Map<String, String> explained = new HashMap<>();
  private final List<TreeRow> rows = new ArrayList<>();
  private String prefix = "";

  private RunTree(Depth depth, Instant now) {
    this.depth = depth;
    this.now = now;
  }

  /**
   * The rows of a run.
   *
   * @param run the run
   * @param depth how much is told
   * @param now until when what is active has been running
   */
  public static List<TreeRow> of(Run run, Depth depth, Instant now) {
    RunTree tree = new RunTree(depth, now);
    run.jobs().forEach(tree::job);
    return tree.rows;
  }

  private void job(Job job) {
    OpenEnum<?> type = job.connectorType();
    String id = job.id() == null ? null : job.id().value();
    long retries = job.tasks().stream().mapToLong(Task::retries).sum();
    String name = type == null ? "job" : type.text();
    boolean telling = job.tasks().isEmpty() || !job.inconsistencies().isEmpty();
    if (!depth.flat() || telling) {
      rows.add(row(TreeRow.Kind.JOB, name, job, retries, id));
      contradictions(job);
    }
    prefix = depth.flat() ? name + "  " : "";
    Map<Outcome, List<Task>> folded = new EnumMap<>(Outcome.class);
    List<Task> open = new ArrayList<>();
    for (Task task : job.tasks()) {
      if (depth.allTasks() || isNotable(task)) {
        open.add(task);
      } else {
        folded.computeIfAbsent(task.outcome(), outcome -> new ArrayList<>()).add(task);
      }
    }
    folded.forEach(this::fold);
    open.forEach(this::task);
  }

  private void fold(Outcome outcome, List<Task> tasks) {
    RunFacts.Span never = new RunFacts.Span(null, null, null);
    rows.add(
        new TreeRow(
            TreeRow.Kind.FOLDED,
            prefix + Tally.count(tasks.size(), "task"),
            Tone.FAINT,
            outcome,
            null,
            null,
            never,
            null));
  }

  private void task(Task task) {
    String id = task.id() == null ? null : task.id().value();
    rows.add(row(TreeRow.Kind.TASK, prefix + name(task), task, task.retryAttempts(), id));
    contradictions(task);
    if (task.error() != null) {
      String explanation = String.join("\n", ErrorText.of(task.error()));
      String earlier = explained.putIfAbsent(explanation, name(task));
      if (earlier == null) {
        ErrorText.of(task.error()).forEach(line -> rows.add(TreeRow.note(line, Tone.PLAIN)));
      } else {
        rows.add(TreeRow.note("same as " + earlier, Tone.PLAIN));
      }
    } else if (Diagnosis.isFailure(task)) {
      rows.add(TreeRow.note("no reason given", Tone.FAINT));
    }
    if (depth.reports()) {
      ReportText.of(task).ifPresent(text -> rows.add(TreeRow.note(text, Tone.FAINT)));
    }
  }

  private void contradictions(HasOutcome executed) {
    for (Inconsistency contradiction : executed.inconsistencies()) {
      rows.add(TreeRow.note("note: " + contradiction.description(), Tone.WARN));
    }
  }

  private boolean isNotable(Task task) {
    Outcome outcome = task.outcome();
    boolean calm = outcome == Outcome.SUCCESS || outcome == Outcome.QUEUED;
    boolean reported = depth.reports() && ReportText.of(task).isPresent();
    return !calm
        || task.retries() > 0
        || task.error() != null
        || reported
        || !task.inconsistencies().isEmpty()
        || ReportText.isAlarming(task);
  }

  private String name(Task task) {
    SourceFileId file = task.sourceFileId();
    if (file == null) {
      return task.id() == null ? "task" : task.id().value();
    }
    return depth.wholeNames() ? file.value() : CauseText.fileName(file.value());
  }

  private TreeRow row(
      TreeRow.Kind kind,
      String name,
      HasOutcome executed,
      @Nullable Long retries,
      @Nullable String id) {
    Instant start = executed.startedAt().orElse(null);
    Instant end = executed.endedAt().orElse(null);
    boolean active = executed.outcome().isActive() && start != null && end == null;
    Optional<Duration> took =
        active ? Optional.of(Duration.between(start, now)) : executed.duration();
    return new TreeRow(
        kind,
        name,
        kind == TreeRow.Kind.JOB ? Tone.STRONG : Tone.PLAIN,
        executed.outcome(),
        took.filter(duration -> !duration.isNegative()).orElse(null),
        retries,
        new RunFacts.Span(start, active ? now : end, null),
        id);
  }

  /**
   * How much is told.
   *
   * @param allTasks whether every task has its own row.
   * @param reports whether the synchronization reports are told.
   * @param wholeNames whether files are named by their whole ids.
   * @param flat whether tasks stand without the rows of their jobs, each with its connector; a job
   *     without tasks, or that contradicts itself, keeps its row.
   */
  public record Depth(boolean allTasks, boolean reports, boolean wholeNames, boolean flat) {}

  /** Says what the synchronization reports of tasks count. */
  public static final class ReportText {

    private ReportText() {}

    /** The report of one task; empty when there is none, or nothing in it. */
    static Optional<String> of(Task task) {
      return report(task)
          .map(
              report -> {
                String action =
                    report.suggestedAction() == null ? "" : report.suggestedAction().text() + ": ";
                String message =
                    report.message() == null || report.message().isBlank()
                        ? ""
                        : "  " + report.message();
                return "report  " + action + counts(List.of(report)) + message;
              });
    }

    /** The counts of all reports of a run together; empty when it has none. */
    public static Optional<String> of(Run run) {
      List<SynchronizationReport> reports =
          run.tasks().flatMap(task -> report(task).stream()).toList();
      return reports.isEmpty() ? Optional.empty() : Optional.of(counts(reports));
    }

    /** Whether the report of a task asks for attention as an error. */
    static boolean isAlarming(Task task) {
      return report(task)
          .map(SynchronizationReport::suggestedAction)
          .filter(action -> action.is(SuggestedAction.ERROR))
          .isPresent();
    }

    private static Optional<SynchronizationReport> report(Task task) {
      return task.details() == null
          ? Optional.empty()
          : Optional.ofNullable(task.details().synchronizationReport());
    }

    private static String counts(List<SynchronizationReport> reports) {
      return Tally.count(sum(reports, SynchronizationReport::totalErrorsCount), "error")
          + ", "
          + Tally.count(sum(reports, SynchronizationReport::totalWarningsCount), "warning")
          + ", "
          + sum(reports, SynchronizationReport::totalOtherIssuesCount)
          + " other";
    }

    private static long sum(
        List<SynchronizationReport> reports,
        Function<SynchronizationReport, @Nullable Long> count) {
      return reports.stream()
          .map(count)
          .filter(one -> one != null)
          .mapToLong(Long::longValue)
          .reduce(0, ReportText::saturated);
    }

    private static long saturated(long sum, long more) {
      try {
        return Math.addExact(sum, more);
      } catch (ArithmeticException tooMany) {
        return Long.MAX_VALUE;
      }
    }
  }

  /**
   * A row of a run's tree: a job, a task, several tasks in one, or a note below a task. Texts may
   * be the service's.
   *
   * @param kind what it is.
   * @param text its name, or the note.
   * @param tone how the text is meant.
   * @param outcome what it came to; null for a note.
   * @param took how long it took; null when that is not known.
   * @param retries how often it was retried; null when that does not apply.
   * @param span when it ran; without start and end for a note.
   * @param id its id; null when it has none.
   */
  public record TreeRow(
      Kind kind,
      String text,
      Tone tone,
      @Nullable Outcome outcome,
      @Nullable Duration took,
      @Nullable Long retries,
      RunFacts.Span span,
      @Nullable String id) {

    static TreeRow note(String text, Tone tone) {
      RunFacts.Span never = new RunFacts.Span(null, null, null);
      return new TreeRow(Kind.NOTE, text, tone, null, null, null, never, null);
    }

    /** What a row is. */
    public enum Kind {
      /** A job. */
      JOB,
      /** A task. */
      TASK,
      /** Several tasks of the same outcome. */
      FOLDED,
      /** A note about the task above. */
      NOTE
    }
  }
}
