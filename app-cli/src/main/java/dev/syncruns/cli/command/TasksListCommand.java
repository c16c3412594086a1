package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.filter.RunScan;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.task.TaskColumns;
import dev.syncruns.cli.task.TaskEnd;
import dev.syncruns.cli.task.TaskGathering;
import dev.syncruns.cli.task.TaskRow;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.ports.api.ListOptions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists and filters the tasks of many runs. */
@Command(
    name = "list",
    aliases = "ls",
    description = "List tasks across runs: failed, fixable, retried, skipped, slowest.",
    footer = {
      "",
      "Looks at all runs, unless --last or --since say how far back; without --slowest and --sort",
      "at no more than it takes to list --limit tasks.",
      "",
      "Examples:",
      "  $ syncruns --demo tasks list --failed --fixable -o csv",
      "  $ syncruns --demo tasks list --slowest --limit 5",
    })
final class TasksListCommand extends BaseCommand {
  @Mixin private final TaskFilterOptions filters = new TaskFilterOptions();
  @Mixin private final SpanOptions span = new SpanOptions();
  @Mixin private final SheetOptions table = new SheetOptions();

  @Option(
      names = {"-L", "--limit"},
      paramLabel = "N",
      description = "list at most N tasks (20 on a terminal, else all)")
  private @Nullable String limit;

  @Option(names = "--all", description = "list all tasks of the runs looked at, however many")
  private boolean all;

  @Option(names = "--slowest", description = "those that took longest first: --sort -took")
  private boolean slowest;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<Sheet<?>> sheets() {
    return List.of(TaskColumns.sheet());
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    if (limit != null) {
      globals.flag("list.limit", "--limit", limit);
    }
  }

  @Override
  ExitCode run(Session session) {
    Sheet<TaskRow> sheet = TaskColumns.sheet();
    if (table.writeHelp(session.out(), sheet)) {
      return ExitCode.OK;
    }
    Comparator<TaskRow> order = order(sheet);
    Reading reading = Readings.of(session);
    ListLimit most = limit(session, reading);
    try (SheetSink<TaskRow> sink = table.open(session.out(), session.format(), sheet, reading)) {
      TaskGathering gathering = new TaskGathering(filters.filter(), order, most.most(), sink);
      RunScan scan = span.scan(session);
      boolean whole = order != null || most.most() == Long.MAX_VALUE;
      ListOptions options = whole ? scan.asking(session.listOptions()) : session.listOptions();
      ScanReport report =
          scan.over(
              session.syncRuns().list().runs(session.connection().id(), options),
              Listed::of,
              gathering,
              reading);
      gathering.end(report, reading, session.requests());
      TaskEnd end = new TaskEnd(session.connection(), gathering, report, session.requests());
      sink.end(end.sheetEnd());
      return most.end(session, report, gathering.isCut(), reading.medium() == Medium.SCREEN);
    }
  }

  private @Nullable Comparator<TaskRow> order(Sheet<TaskRow> sheet) {
    Comparator<TaskRow> chosen = table.order(sheet);
    if (!slowest) {
      return chosen;
    }
    if (chosen != null) {
      throw CliFailure.usage("--slowest is an order, and so is --sort").suggest("one of the two");
    }
    return sheet.order(List.of("-took"));
  }

  private ListLimit limit(Session session, Reading reading) {
    if (all && limit != null) {
      throw CliFailure.usage("--all lists all tasks and --limit at most " + limit)
          .suggest("one of the two");
    }
    return ListLimit.of(session, reading.medium(), all);
  }
}
