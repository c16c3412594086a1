package dev.syncruns.cli.report;

import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.SynchronizationReport;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.statistics.TypicalDuration;
import dev.syncruns.domain.waiting.EtaEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The columns of runs, a row each. In JSON a run has the fields of the API under the API's names,
 * then those derived from them. The columns of tables use only the facts of a run.
 */
public final class RunColumns {
  /** What a summary tells. */
  private static final Set<String> OF_A_SUMMARY =
      Set.of("id", "run", "state", "result", "outcome", "contradictions", "extra");

  private static final long NOTABLE_PERCENT = 25;
  private static final int WHOLE = 100;

  /** The beginning of the year by which the service says that something has not happened yet. */
  private static final String NOT_YET = "0001-";

  private RunColumns() {}

  /**
   * The table of the command {@code list}; its rows are named by the ids of runs as they are typed.
   *
   * @param minimal whether only summaries of runs are known
   */
  public static TableSpec<RunRow> table(boolean minimal) {
    List<ColumnSpec<RunRow>> columns = new ArrayList<>(service());
    columns.addAll(derived());
    columns.addAll(counts());
    columns.addAll(reasons());
    return TableSpec.of(
            "syncruns.runs/v1",
            "runs",
            RunColumns::word,
            minimal ? columns.stream().flatMap(c -> ofSummary(c).stream()).toList() : columns)
        .marked(
            row -> new Cell(OutcomeWords.symbol(row.outcome()), OutcomeWords.tone(row.outcome())));
  }

  private static Optional<ColumnSpec<RunRow>> ofSummary(ColumnSpec<RunRow> column) {
    if (OF_A_SUMMARY.contains(column.name())) {
      return Optional.of(column.isChoosable() ? column.at(Place.values()) : column);
    }
    return Optional.of(column.at()).filter(ColumnSpec::isChoosable);
  }

  private static List<ColumnSpec<RunRow>> service() {
    return List.of(
        sent("id", row -> row.run().id()),
        sent("connectionId", row -> row.run().connectionId()),
        sent("startDateTime", row -> row.run().startDateTime()),
        sent("endDateTime", row -> row.run().endDateTime()),
        ColumnSpec.json(
            "error",
            (fields, row, context) ->
                fields.object(
                    "error",
                    row.run().error(),
                    (one, error) ->
                        one.put("errorKey", error.errorKey())
                            .put("description", error.description())
                            .put("extra", error.extra()))),
        ColumnSpec.json(
            "jobs",
            (fields, row, context) ->
                fields.objects("jobs", row.run().jobs(), RunColumns::writeJob)));
  }

  private static List<ColumnSpec<RunRow>> derived() {
    return List.of(
        ColumnSpec.<RunRow>of("outcome", row -> row.outcome().label())
            .shown((row, context) -> OutcomeWords.cell(row.outcome()))
            .at(Place.TABLE, Place.WIDE, Place.JSON),
        ColumnSpec.id("run", RunColumns::word),
        ColumnSpec.<RunRow>of("state", row -> row.facts().labels().state()).wide(),
        ColumnSpec.<RunRow>of("result", row -> row.facts().labels().result()).wide(),
        ColumnSpec.<RunRow>of("phase", row -> row.facts().labels().phase())
            .at(Place.WIDE, Place.JSON),
        ColumnSpec.<RunRow>of("started", row -> row.facts().span().start())
            .shown(
                (row, context) ->
                    moment(row.facts().span().start(), row.facts().labels().started(), context)),
        ColumnSpec.<RunRow>of("ended", row -> row.facts().span().end())
            .shown(
                (row, context) ->
                    moment(row.facts().span().end(), row.facts().labels().ended(), context))
            .at(Place.WIDE, Place.JSON),
        ColumnSpec.<RunRow>of("took", row -> row.facts().span().duration())
            .shown((row, context) -> took(row.facts(), context))
            .sortedBy((row, context) -> row.facts().took(context.now()).orElse(null))
            .right()
            .dropped(5),
        ColumnSpec.<RunRow>in("vsTyp", (row, context) -> percentOff(row.facts(), context))
            .shown((row, context) -> vsTypical(row.facts(), context))
            .right()
            .dropped(1)
            .screen());
  }

  private static List<ColumnSpec<RunRow>> counts() {
    return List.of(
        count("tasks", TaskCounts::total)
            .shown(RunColumns::tasks)
            .json((fields, row, context) -> writeTasks(fields, row.facts().tasks()))
            .dropped(4),
        count("ok", counts -> counts.of(Outcome.SUCCESS)).right().at(Place.ROWS),
        count("failed", TaskCounts::failed).right().at(Place.ROWS),
        count("skipped", counts -> counts.of(Outcome.SKIPPED)).right().at(Place.ROWS),
        count("retries", TaskCounts::retries).shown(RunColumns::retries).right().dropped(2));
  }

  private static List<ColumnSpec<RunRow>> reasons() {
    return List.of(
        ColumnSpec.<RunRow>of("connectors", row -> row.facts().labels().connectors())
            .at(Place.WIDE, Place.JSON),
        ColumnSpec.<RunRow>of("flaky", row -> row.facts().flaky() != null).at(Place.JSON),
        ColumnSpec.<RunRow>of("fixable", row -> row.facts().fixable())
            .shown((row, context) -> fixable(row.facts().fixable()))
            .at(Place.JSON),
        ColumnSpec.<RunRow>in("why", (row, context) -> CauseText.of(row.facts(), context))
            .shown(RunColumns::why)
            .shortened(3, 16)
            .dropped(6)
            .screen(),
        ColumnSpec.json(
            "causes",
            (fields, row, context) ->
                fields.objects("causes", row.facts().causes(), RunColumns::writeCause)),
        ColumnSpec.json(
            "contradictions",
            (fields, row, context) ->
                fields.put(
                    "contradictions",
                    row.facts().contradictions().stream().map(RunColumns::label).toList())),
        ColumnSpec.json("eta", (fields, row, context) -> writeEta(fields, row.facts(), context)),
        sent("extra", row -> row.run().extra()));
  }

  /** A field that the service sent. */
  private static ColumnSpec<RunRow> sent(String name, ColumnSpec.Part<RunRow> value) {
    return ColumnSpec.json(name, (fields, row, context) -> fields.put(name, value.of(row)));
  }

  private static ColumnSpec<RunRow> count(String name, ToLongFunction<TaskCounts> number) {
    return ColumnSpec.of(
        name,
        row -> {
          TaskCounts counts = row.facts().tasks();
          return counts == null ? null : (Long) number.applyAsLong(counts);
        });
  }

  private static @Nullable String word(RunRow row) {
    String id = row.facts().labels().id();
    return id == null ? null : word(RunId.of(id));
  }

  /** The id of a run as it is typed; null for none. */
  public static @Nullable String word(@Nullable RunId id) {
    return id == null || id.value().isEmpty() ? null : RunSelector.wordFor(id);
  }

  static Cell moment(@Nullable Instant moment, @Nullable String sent, RenderContext context) {
    if (moment != null) {
      return Cell.of(context.moments().write(moment));
    }
    return sent == null || sent.startsWith(NOT_YET) ? absent() : new Cell(sent, Tone.WARN);
  }

  private static Cell took(RunFacts run, RenderContext context) {
    return run.took(context.now())
        .map(duration -> Cell.of(Durations.write(duration)))
        .orElseGet(RunColumns::absent);
  }

  private static @Nullable Long percentOff(RunFacts run, RenderContext context) {
    TypicalDuration typical = context.typical();
    Duration took = run.took(context.now()).orElse(null);
    boolean comparable = run.outcome() != Outcome.FAILED && run.outcome() != Outcome.CANCELED;
    if (typical == null || took == null || !comparable) {
      return null;
    }
    OptionalLong percent = typical.percentOff(took);
    return percent.isPresent() ? (Long) percent.getAsLong() : null;
  }

  static Cell vsTypical(RunFacts run, RenderContext context) {
    Long off = percentOff(run, context);
    if (off == null) {
      return absent();
    }
    String text = run.outcome().isActive() ? WHOLE + off + "%" : (off > 0 ? "+" : "") + off + "%";
    return new Cell(text, off > NOTABLE_PERCENT ? Tone.WARN : Tone.PLAIN);
  }

  private static Cell tasks(RunRow row, RenderContext context) {
    TaskCounts counts = row.facts().tasks();
    if (counts == null || counts.total() == 0) {
      return absent();
    }
    return Cell.of(TasksText.of(counts, context.medium() == OutputTarget.SCREEN ? "✖" : "failed"));
  }

  private static Cell retries(RunRow row, RenderContext context) {
    TaskCounts counts = row.facts().tasks();
    if (counts == null || (counts.retries() == 0 && counts.ended() == 0)) {
      return absent();
    }
    return Cell.of(Long.toString(counts.retries()));
  }

  private static Cell fixable(@Nullable Boolean fixable) {
    return fixable == null
        ? absent()
        : new Cell(fixable ? "yes" : "no", fixable ? Tone.WARN : Tone.PLAIN);
  }

  private static Cell why(RunRow row, RenderContext context) {
    RunFacts run = row.facts();
    boolean notable = run.outcome().isNotGreen() || !run.contradictions().isEmpty();
    return new Cell(CauseText.of(run, context), notable ? Tone.PLAIN : Tone.FAINT);
  }

  private static Cell absent() {
    return new Cell(Cell.NOTHING, Tone.FAINT);
  }

  private static void writeTasks(Fields fields, @Nullable TaskCounts counts) {
    fields.object(
        "tasks",
        counts,
        (one, all) -> {
          one.put("total", all.total());
          for (Outcome outcome : Outcome.values()) {
            one.put(outcome == Outcome.SUCCESS ? "ok" : outcome.label(), all.of(outcome));
          }
        });
  }

  private static void writeCause(Fields fields, Cause cause) {
    boolean said = cause.fixability() != Fixability.UNKNOWN;
    fields
        .put("scope", label(cause.key().scope()))
        .put("name", cause.name())
        .put("errorCode", cause.key().code())
        .put("message", cause.message())
        .put("pattern", cause.key().message())
        .put("connector", cause.key().connector())
        .put("phase", cause.key().phase())
        .put("bridgeExitCode", cause.key().bridgeExitCode())
        .put("fixable", said ? cause.fixability() == Fixability.USER : null)
        .put("fixableBasis", said ? (cause.isInferred() ? "built-in" : "service") : null)
        .put("article", cause.kbArticleLink())
        .put("tasks", cause.tasks())
        .put("files", cause.files());
  }

  private static void writeEta(Fields fields, RunFacts facts, RenderContext context) {
    EtaEstimate expected =
        Optional.ofNullable(facts.span().start())
            .filter(start -> facts.outcome().isActive())
            .flatMap(context.history()::expectation)
            .orElse(null);
    fields.object(
        "eta",
        expected,
        (one, eta) ->
            one.put("low", eta.earliest())
                .put("high", eta.latest())
                .put("basis", "quartiles of the durations of earlier successful runs")
                .put("samples", eta.samples()));
  }

  private static void writeJob(Fields fields, Job job) {
    fields
        .put("id", job.id())
        .put("startDateTime", job.startDateTime())
        .put("endDateTime", job.endDateTime())
        .put("state", job.state())
        .put("result", job.result())
        .put("connectorType", job.connectorType())
        .put("outcome", job.outcome().label())
        .put("started", job.startedAt().orElse(null))
        .put("ended", job.endedAt().orElse(null))
        .put("took", job.duration().orElse(null))
        .objects("tasks", job.tasks(), RunColumns::writeTask)
        .put("extra", job.extra());
  }

  private static void writeTask(Fields fields, Task task) {
    fields
        .put("id", task.id())
        .put("sourceFileId", task.sourceFileId())
        .put("startDateTime", task.startDateTime())
        .put("endDateTime", task.endDateTime())
        .put("retryAttempts", task.retryAttempts())
        .put("state", task.state())
        .put("result", task.result())
        .put("outcome", task.outcome().label())
        .put("started", task.startedAt().orElse(null))
        .put("ended", task.endedAt().orElse(null))
        .put("took", task.duration().orElse(null))
        .object("error", task.error(), RunColumns::writeError)
        .object("details", task.details(), RunColumns::writeDetails)
        .put("extra", task.extra());
  }

  private static void writeError(Fields fields, TaskError error) {
    fields
        .put("errorCode", error.errorCode())
        .put("message", error.message())
        .put("details", error.details())
        .put("bridgeExitCode", error.bridgeExitCode())
        .put("system", error.system())
        .put("phase", error.phase())
        .put("category", error.category())
        .put("descriptionKey", error.descriptionKey())
        .put("description", error.description())
        .put("kbArticleLink", error.kbArticleLink())
        .put("canUserFix", error.canUserFix())
        .put("extra", error.extra());
  }

  private static void writeDetails(Fields fields, TaskDetails details) {
    fields
        .object("synchronizationReport", details.synchronizationReport(), RunColumns::writeReport)
        .put("extra", details.extra());
  }

  private static void writeReport(Fields fields, SynchronizationReport report) {
    fields
        .put("suggestedAction", report.suggestedAction())
        .put("message", report.message())
        .put("totalErrorsCount", report.totalErrorsCount())
        .put("totalWarningsCount", report.totalWarningsCount())
        .put("totalOtherIssuesCount", report.totalOtherIssuesCount())
        .put("extra", report.extra());
  }

  /** A constant as programs read it, e.g. {@code still-failing}. */
  public static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says in a few words how the tasks of a run ended. */
  public static final class TasksText {

    private TasksText() {}

    /**
     * Such as {@code 28 ok 3 ✖ 1 skip}, or {@code 12/32, 1 ✖} while some are open.
     *
     * @param counts the counts of the tasks
     * @param failedWord the word or symbol for failed
     */
    public static String of(TaskCounts counts, String failedWord) {
      if (counts.total() == 0) {
        return Cell.NOTHING;
      }
      if (counts.active() > 0 || counts.ended() == 0) {
        String done = counts.ended() + "/" + counts.total();
        return counts.failed() == 0 ? done : done + ", " + counts.failed() + " " + failedWord;
      }
      List<String> parts = new ArrayList<>();
      add(parts, counts.of(Outcome.SUCCESS), "ok");
      add(parts, counts.failed(), failedWord);
      add(parts, counts.of(Outcome.SKIPPED), "skip");
      add(parts, counts.of(Outcome.CANCELED), "canceled");
      add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
      return String.join(" ", parts);
    }

    /** In whole words, such as {@code 28 ok, 3 failed, 1 skipped of 32}. */
    public static String sentence(TaskCounts counts) {
      if (counts.total() == 0) {
        return "none";
      }
      List<String> parts = new ArrayList<>();
      add(parts, counts.of(Outcome.SUCCESS), "ok");
      add(parts, counts.failed(), "failed");
      add(parts, counts.of(Outcome.SKIPPED), "skipped");
      add(parts, counts.of(Outcome.CANCELED), "canceled");
      add(parts, counts.of(Outcome.RUNNING), "running");
      add(parts, counts.of(Outcome.RETRYING), "retrying");
      add(parts, counts.of(Outcome.QUEUED), "waiting");
      add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
      return String.join(", ", parts) + " of " + counts.total();
    }

    private static void add(List<String> parts, long count, String word) {
      if (count > 0) {
        parts.add(count + " " + word);
      }
    }
  }
}
