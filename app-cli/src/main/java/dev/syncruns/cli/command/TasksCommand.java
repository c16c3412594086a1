package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.TableOptions.FirstRows;
import dev.syncruns.cli.command.TableOptions.ListLimit;
import dev.syncruns.cli.command.TaskRow.TaskColumns;
import dev.syncruns.cli.command.TaskRow.TaskGathering;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.selection.TextFold;
import dev.syncruns.ports.api.ListOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the commands about tasks. */
@Command(
    name = "tasks",
    description = "List tasks across runs.",
    subcommands = TasksCommand.TasksListCommand.class,
    footer = {
      "",
      "Examples:",
      "  $ syncruns --demo tasks list --failed",
    })
final class TasksCommand implements Runnable {

  @Override
  public void run() {
    throw CliException.usage("syncruns tasks needs a command: list").suggest("syncruns tasks list");
  }

  /** Lists and filters the tasks of many runs. */
  @Command(
      name = "list",
      aliases = "ls",
      description = "List tasks across runs: failed, fixable, retried, skipped or slowest.",
      footer = {
        "",
        "Reads all runs, unless --last or --since is given. Without --sort, reads no more runs than"
            + " --limit needs.",
        "",
        "Examples:",
        "  $ syncruns --demo tasks list --failed --fixable -o csv",
        "  $ syncruns --demo tasks list --sort -took --limit 5",
      })
  static final class TasksListCommand extends BaseCommand {
    @Mixin private final TaskFilterOptions filters = new TaskFilterOptions();
    @Mixin private final SpanOptions span = new SpanOptions();
    @Mixin private final TableOptions table = new TableOptions();

    @OptionGroup(Name.LIMITS)
    @Option(
        names = {"-L", "--limit"},
        paramLabel = "N",
        description = "list at most N tasks (20 on a terminal, else all)")
    private @Nullable String limit;

    @OptionGroup(Name.LIMITS)
    @Option(names = "--all", description = "list all tasks of the selected runs")
    private boolean all;

    @Override
    List<TableSpec<?>> tables() {
      return List.of(TaskColumns.table());
    }

    @Override
    void giveSettings(GlobalOptions globals) {
      globals.flag(Setting.LIST_LIMIT, "--limit", limit);
    }

    @Override
    ExitCode run(Session session) {
      TableSpec<TaskRow> tasks = TaskColumns.table();
      if (table.writeHelp(session.out(), tasks)) {
        return ExitCode.OK;
      }
      RenderContext context = RenderContexts.of(session);
      Comparator<TaskRow> order = table.order(tasks, context);
      ListLimit most = limit(session, context);
      FirstRows<TaskRow> kept = order == null ? null : new FirstRows<>(order, most.most());
      try (RowWriter<TaskRow> rows = table.stream(session, tasks, context)) {
        TaskGathering gathering = new TaskGathering(filters.filter(), kept, most.most(), rows);
        RunScan scan = span.scan(session);
        boolean whole = order != null || most.most() == Long.MAX_VALUE;
        ListOptions options = whole ? scan.asking(session.listOptions()) : session.listOptions();
        ScanReport report =
            scan.over(
                session.syncRuns().list().runs(session.connection().id(), options),
                RunRow::of,
                gathering,
                context);
        gathering.end(session, report);
        return most.end(
            session, report, gathering.isCut(), context.medium() == OutputTarget.SCREEN);
      }
    }

    private ListLimit limit(Session session, RenderContext context) {
      if (all && limit != null) {
        throw CliException.usage("--all lists all tasks and --limit at most " + limit)
            .suggest("one of the two");
      }
      return ListLimit.of(session, context.medium(), all);
    }
  }

  /** The options that choose tasks; what is chosen meets all of them. */
  @OptionGroup(Name.FILTERS)
  static final class TaskFilterOptions {
    @Option(
        names = "--result",
        split = ",",
        paramLabel = "R,R",
        description = "only tasks with one of these results")
    private @Nullable List<String> results;

    @Option(
        names = "--state",
        split = ",",
        paramLabel = "S,S",
        description = "only tasks in one of these states")
    private @Nullable List<String> states;

    @Option(
        names = "--failed",
        description =
            "only tasks that failed, timed out or are partial, or have an error and no success yet")
    private boolean failed;

    @Option(names = "--fixable", description = "only failed tasks that you can fix")
    private boolean fixable;

    @Option(names = "--retried", description = "only retried tasks, whatever the outcome")
    private boolean retried;

    @Option(names = "--skipped", description = "only skipped tasks")
    private boolean skipped;

    @Option(
        names = "--connector",
        split = ",",
        paramLabel = "C,C",
        description = "only tasks of jobs of one of these connector types")
    private @Nullable List<String> connectors;

    @Option(
        names = "--error-code",
        paramLabel = "GLOB",
        description = "only tasks with this error code or key; * and ? are wildcards")
    private @Nullable String errorCode;

    @Option(
        names = "--file",
        paramLabel = "GLOB",
        description = "only tasks for this source file; * and ? are wildcards")
    private @Nullable String file;

    /** Which tasks are chosen. */
    Predicate<TaskRow> filter() {
      Predicate<TaskRow> all = row -> true;
      all = results == null ? all : all.and(TaskConditions.result(results(results)));
      all = states == null ? all : all.and(TaskConditions.state(states(states)));
      all = failed ? all.and(TaskConditions.failed()) : all;
      all = fixable ? all.and(TaskConditions.fixable()) : all;
      all = retried ? all.and(TaskConditions.retried()) : all;
      all = skipped ? all.and(TaskConditions.skipped()) : all;
      all = connectors == null ? all : all.and(TaskConditions.connector(connectors));
      all =
          errorCode == null
              ? all
              : all.and(TaskConditions.errorCode(OptionParser.glob("--error-code", errorCode)));
      return file == null ? all : all.and(TaskConditions.file(OptionParser.glob("--file", file)));
    }

    private static Set<ExecutionResult> results(List<String> words) {
      return OptionParser.constants("--result", words, ExecutionResult.class);
    }

    private static Set<ExecutionState> states(List<String> words) {
      return OptionParser.constants("--state", words, ExecutionState.class);
    }
  }

  /** The conditions that single tasks can be asked to meet. */
  public static final class TaskConditions {

    private TaskConditions() {}

    /** The result is one of some. */
    public static Predicate<TaskRow> result(Set<ExecutionResult> wanted) {
      return row -> Conditions.isIn(row.task().result(), wanted);
    }

    /** The state is one of some. */
    public static Predicate<TaskRow> state(Set<ExecutionState> wanted) {
      return row -> Conditions.isIn(row.task().state(), wanted);
    }

    /** Failed, or carries the reason why it may: what {@code why} counts. */
    public static Predicate<TaskRow> failed() {
      return row -> Diagnosis.isFailure(row.task());
    }

    /** Failed, and the user can fix it. */
    public static Predicate<TaskRow> fixable() {
      return failed().and(row -> row.fixability() == Fixability.USER);
    }

    /** Was skipped. */
    public static Predicate<TaskRow> skipped() {
      return row -> row.outcome() == Outcome.SKIPPED;
    }

    /** Was retried. */
    public static Predicate<TaskRow> retried() {
      return row -> row.task().retries() > 0;
    }

    /** Belongs to a job of one of some connector types; case does not matter. */
    public static Predicate<TaskRow> connector(List<String> wanted) {
      return row -> {
        String type = row.connector();
        return type != null && wanted.stream().anyMatch(one -> TextFold.isSame(one, type));
      };
    }

    /** Has an error whose code or key fits. */
    public static Predicate<TaskRow> errorCode(Glob glob) {
      return row -> Conditions.hasCode(row.task(), glob);
    }

    /** Is of a source file whose id, or the last step of it, fits. */
    public static Predicate<TaskRow> file(Glob glob) {
      return row -> Conditions.hasFile(row.task(), glob);
    }
  }
}
