package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.ShowScreen.ShowLayout;
import dev.syncruns.cli.command.TableOptions.FieldOptions;
import dev.syncruns.cli.command.TableOptions.RowOptions;
import dev.syncruns.cli.command.TaskRow.TaskColumns;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.JsonWriter;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.output.Table;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ColumnSpec.Place;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunPart;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.RunTree;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run: its jobs and tasks, and why what failed failed. */
@Command(
    name = "show",
    description = "Show one run: jobs, tasks, timeline and failure causes.",
    footer = {
      "",
      "RUN is latest (the default), latest~N, last-failed, last-success, running, a run id, or its"
          + " first 6 or more characters. Put ids that begin with - after --.",
      "",
      "Examples:",
      "  $ syncruns --demo show last-failed",
      "  $ syncruns --demo show latest~1 --report --all-tasks",
      "  $ syncruns --demo show latest --json --jq .outcome",
    })
final class ShowCommand extends BaseCommand {
  @Mixin private final FieldOptions fields = new FieldOptions();
  @Mixin private final ShowOptions shown = new ShowOptions();
  @Mixin private final RowOptions rows = new RowOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "run to show (latest)")
  private String selector = "latest";

  @OptionGroup(Name.EXIT_CODE)
  @Option(names = "--exit-status", description = "exit with the code of the run's outcome")
  private boolean exitStatus;

  @Override
  List<TableSpec<?>> tables() {
    return List.of(RunColumns.table(false));
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    policy.giveSettings(globals);
  }

  @Override
  ExitCode run(Session session) {
    TableSpec<RunRow> runs = RunColumns.table(false);
    if (fields.writeHelp(session.out(), runs)) {
      return ExitCode.OK;
    }
    OutputFormat format = session.format();
    List<ColumnSpec<RunRow>> chosen = fields.chosen(format, runs);
    rows.check(format);
    Terminal out = session.out();
    RenderContext context = RenderContexts.of(session);
    Run run = RunResolver.of(session, selector);
    if (run.unreadableTime().isPresent()) {
      session.err().line("warning: " + PagingAnomaly.TIME_UNREADABLE.description());
    }
    RunRow whole = RunRow.of(run);
    RunRow listed = shown.part(whole);
    learn(session, listed, context);
    switch (format) {
      case TABLE, WIDE -> screen(session, out, context).write(whole, listed.run());
      case JSON -> writeDocument(out, session.connection(), listed, Layout.of(chosen, context));
      case JSONL, NAME ->
          write(format.open(out, runs, Layout.of(chosen, context)), List.of(listed));
      default -> {
        TableSpec<TaskRow> tasks = TaskColumns.table();
        Layout<TaskRow> layout = rows.layout(tasks.at(Place.ROWS), Table.Fit.NONE, context);
        write(format.open(out, tasks, layout), TaskRow.of(listed.run()).toList());
      }
    }
    if (format == OutputFormat.NAME && runs.name().of(listed) == null) {
      session.err().line("warning: the run has no id; select it by its place, e.g. latest~1");
    }
    out.flush();
    return exitStatus || policy.given() != null ? judged(session, run, context.now()) : ExitCode.OK;
  }

  private static <R> void write(RowWriter<R> writer, List<R> rows) {
    try (writer) {
      rows.forEach(writer::add);
      writer.end(End.of(head -> {}, ""));
    }
  }

  /** Writes a run within a document that names its connection. */
  static void writeDocument(
      Terminal out, ConnectionRef connection, RunRow run, Layout<RunRow> layout) {
    JsonWriter.writeDocument(
        out,
        document ->
            document
                .put("schema", "syncruns.run/v1")
                .connection(connection)
                .object("run", fields -> layout.write(fields, run)));
  }

  private static ExitCode judged(Session session, Run run, Instant now) {
    Policy held = PolicyOptions.of(session.settings());
    List<Run> history = held.needsHistory() ? recent(session) : List.of();
    return ExitCode.of(held.evaluate(new Evidence(run, history, now)));
  }

  private ShowScreen screen(Session session, Terminal out, RenderContext context) {
    boolean wide = session.format() == OutputFormat.WIDE;
    boolean whole = wide || context.medium() == OutputTarget.PLAIN;
    ShowLayout layout = shown.layout(wide, whole, again(session.connection()));
    return new ShowScreen(out, session.connection(), layout, context);
  }

  /**
   * Learns from earlier runs how long one usually takes, where that is shown. The run itself is
   * known by now, so what goes wrong here is no failure.
   */
  private static void learn(Session session, RunRow listed, RenderContext context) {
    if (context.medium() != OutputTarget.DATA || listed.outcome().isActive()) {
      recent(session).forEach(context.history()::add);
    }
  }

  private static List<Run> recent(Session session) {
    try {
      return session
          .syncRuns()
          .list()
          .runs(session.connection().id(), session.listOptions())
          .pages()
          .next()
          .items();
    } catch (Problem noHistory) {
      return List.of();
    }
  }

  /** The options of what is shown of a run, and how. */
  @OptionGroup(Name.OUTPUT)
  static final class ShowOptions {
    @OptionGroup(Name.FILTERS)
    @Option(
        names = "--job",
        paramLabel = "ID|CONNECTOR",
        description = "only this job: connector, id or beginning of the id")
    private @Nullable String job;

    @OptionGroup(Name.FILTERS)
    @Option(
        names = "--task",
        paramLabel = "ID|FILE",
        description = "only this task: source file, id or beginning of the id")
    private @Nullable String task;

    @Option(
        names = "--all-tasks",
        description = "show a row for every task, also for tasks without findings")
    private boolean allTasks;

    @Option(
        names = "--report",
        description = "show the counts of the synchronization reports of tasks")
    private boolean report;

    @Option(names = "--raw", description = "do not shorten texts")
    private boolean raw;

    @Option(names = "--flat", description = "list tasks without grouping them by job")
    private boolean flat;

    @Option(names = "--no-timeline", description = "omit the timeline")
    private boolean noTimeline;

    /**
     * {@code listed} with the jobs and tasks that are meant; what is told of the whole run stays.
     *
     * @throws CliException when it has none of them
     */
    RunRow part(RunRow listed) {
      RunPart part = new RunPart(job, task);
      if (part.isWhole()) {
        return listed;
      }
      return part.of(listed)
          .orElseThrow(
              () -> {
                CliException failure =
                    CliException.of(ExitCode.NOT_FOUND, "the run has no " + part.description());
                for (String there : RunPart.jobsOf(listed.run())) {
                  failure = failure.row("job", there);
                }
                return failure.suggest("syncruns show --all-tasks -o wide, to see what it has");
              });
    }

    /**
     * How the run is laid out.
     *
     * @param wide whether everything is shown
     * @param wholeNames whether files are named by their whole ids
     * @param command how this command is called again
     */
    ShowLayout layout(boolean wide, boolean wholeNames, String command) {
      boolean single = task != null;
      RunTree.Depth depth = new RunTree.Depth(allTasks || wide || single, report, wholeNames, flat);
      return new ShowLayout(depth, !noTimeline, new ShowLayout.Extent(wide, raw), command);
    }
  }
}
