package dev.syncruns.cli.command;

import dev.syncruns.cli.difference.ChangeColumns;
import dev.syncruns.cli.difference.Difference;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.comparison.Change;
import dev.syncruns.domain.comparison.RunComparison;
import dev.syncruns.domain.comparison.TaskChange;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two runs of a connection. */
@Command(
    name = "diff",
    description = "What changed between two runs: new failures, fixed, durations, retries.",
    footer = {
      "",
      "Both are runs as in show. A task is the same in both when its connector and its source file",
      "are; of several such, the first goes with the first.",
      "",
      "Examples:",
      "  $ syncruns --demo diff",
      "  $ syncruns --demo diff last-success latest~1",
    })
final class DiffCommand extends BaseCommand {
  @Mixin private final SheetOptions table = new SheetOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "the run to compare with (last-success)")
  private String before = "last-success";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "the run that is compared (latest)")
  private String after = "latest";

  @Option(
      names = "--all-tasks",
      description = "also tasks that ended as before, with as many retries")
  private boolean allTasks;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<Sheet<?>> sheets() {
    return List.of(ChangeColumns.sheet());
  }

  @Override
  ExitCode run(Session session) {
    Sheet<TaskChange> sheet = ChangeColumns.sheet();
    if (table.writeHelp(session.out(), sheet)) {
      return ExitCode.OK;
    }
    RunComparison comparison =
        RunComparison.of(FoundRun.of(session, before), FoundRun.of(session, after));
    try (SheetSink<TaskChange> sink =
        table.open(session.out(), session.format(), sheet, Readings.of(session))) {
      comparison.tasks().stream()
          .filter(task -> allTasks || isNews(task))
          .sorted(Comparator.comparing(TaskChange::change))
          .forEach(sink::add);
      sink.end(new Difference(session.connection(), comparison).end());
    }
    return ExitCode.OK;
  }

  /** Retries are news also where a task ended as before. */
  private static boolean isNews(TaskChange task) {
    return task.change() != Change.SAME || task.moreRetries() != 0;
  }
}
