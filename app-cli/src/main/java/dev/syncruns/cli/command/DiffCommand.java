package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.comparison.Change;
import dev.syncruns.domain.comparison.JobChange;
import dev.syncruns.domain.comparison.RunComparison;
import dev.syncruns.domain.comparison.TaskChange;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two runs of a connection. */
@Command(
    name = "diff",
    description = "Compare two runs: new and fixed failures, durations, retries.",
    footer = {
      "",
      "RUN selects a run as in syncruns show. Tasks correspond when connector and source file are"
          + " equal; tasks with the same connector and source file correspond in order.",
      "",
      "Examples:",
      "  $ syncruns --demo diff",
      "  $ syncruns --demo diff last-success latest~1",
    })
final class DiffCommand extends BaseCommand {
  @Mixin private final TableOptions table = new TableOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "earlier run (last-success)")
  private String before = "last-success";

  @Parameters(index = "1", arity = "0..1", paramLabel = "RUN", description = "later run (latest)")
  private String after = "latest";

  @OptionGroup(Name.FILTERS)
  @Option(
      names = "--all-tasks",
      description = "show also tasks with the same outcome and number of retries")
  private boolean allTasks;

  @Override
  List<TableSpec<?>> tables() {
    return List.of(Difference.ChangeColumns.table());
  }

  @Override
  ExitCode run(Session session) {
    TableSpec<TaskChange> tasks = Difference.ChangeColumns.table();
    if (table.writeHelp(session.out(), tasks)) {
      return ExitCode.OK;
    }
    RunComparison comparison =
        RunComparison.of(RunResolver.of(session, before), RunResolver.of(session, after));
    try (RowWriter<TaskChange> rows = table.open(session, tasks, RenderContexts.of(session))) {
      comparison.tasks().stream()
          .filter(task -> allTasks || isNews(task))
          .sorted(Comparator.comparing(TaskChange::change))
          .forEach(rows::add);
      rows.end(new Difference(session.connection(), comparison).end());
    }
    return ExitCode.OK;
  }

  /** Retries are news also where a task ended as before. */
  private static boolean isNews(TaskChange task) {
    return task.change() != Change.SAME || task.moreRetries() != 0;
  }

  /**
   * What is said of two runs as a whole.
   *
   * @param connection the connection they are of.
   * @param comparison the two runs.
   */
  public record Difference(ConnectionRef connection, RunComparison comparison) {
    private static final int LABEL = 10;
    private static final int BRIEF = 8;

    /** What stands around the table. */
    End end() {
      List<TerminalText> above = new ArrayList<>();
      above.add(
          TerminalText.of(connection.name(), Tone.STRONG)
              .plus(": " + name(comparison.before()) + " to " + name(comparison.after())));
      above.add(line("tasks", counts()));
      above.add(line("run", longer(comparison.longer()) + retries(comparison.moreRetries())));
      for (JobChange job : comparison.jobs()) {
        above.add(line(job.connector() == null ? "-" : job.connector().text(), tale(job)));
      }
      above.add(TerminalText.empty());
      return new End(this::write, above, List.of(), List.of(), "no task changed");
    }

    private static String name(Run run) {
      return (run.id() == null ? "a run without id" : brief(run.id().value()))
          + " ("
          + run.outcome().label()
          + ")";
    }

    /** What is said above the table is for people; programs have the whole ids in JSON. */
    private static String brief(String id) {
      return id.length() > BRIEF ? id.substring(0, BRIEF) : id;
    }

    private static TerminalText line(String label, String text) {
      return TerminalText.of("  ")
          .plus(TerminalText.of(label, Tone.FAINT).padRight(LABEL))
          .plus("  " + text);
    }

    private String counts() {
      return Arrays.stream(Change.values())
          .filter(change -> !comparison.tasks(change).isEmpty())
          .map(change -> comparison.tasks(change).size() + " " + change.label())
          .reduce((one, other) -> one + ", " + other)
          .orElse("none in either");
    }

    private static String retries(long more) {
      String fewer = more < 0 ? " fewer " : " more ";
      return more == 0
          ? ""
          : ", " + Math.abs(more) + fewer + (Math.abs(more) == 1 ? "retry" : "retries");
    }

    private static String tale(JobChange job) {
      if (job.before() == null || job.after() == null) {
        return job.before() == null ? "was not there before" : "is not there any more";
      }
      String before = job.before().outcome().label();
      String after = job.after().outcome().label();
      return longer(job.longer()) + (before.equals(after) ? "" : ", " + before + " to " + after);
    }

    private static String longer(Optional<Duration> longer) {
      if (longer.isEmpty()) {
        return "took a time that is not known of both";
      }
      Duration more = longer.get();
      String amount = Durations.write(more.abs());
      return more.isZero() ? "took as long" : amount + (more.isNegative() ? " shorter" : " longer");
    }

    private void write(Fields head) {
      head.connection(connection);
      head.object("before", one -> run(one, comparison.before()));
      head.object("after", one -> run(one, comparison.after()));
      head.put("longer", comparison.longer().orElse(null));
      head.put("moreRetries", comparison.moreRetries());
      head.object(
          "changes",
          one -> {
            for (Change change : Change.values()) {
              one.put(change.label(), comparison.tasks(change).size());
            }
          });
      head.objects("jobs", comparison.jobs(), Difference::job);
    }

    private static void run(Fields fields, Run run) {
      fields
          .put("id", run.id())
          .put("started", run.startedAt().orElse(null))
          .put("outcome", run.outcome().label())
          .put("took", run.duration().orElse(null));
    }

    private static void job(Fields fields, JobChange job) {
      fields
          .put("connector", job.connector() == null ? null : job.connector().text())
          .put("before", outcome(job.before()))
          .put("after", outcome(job.after()))
          .put("longer", job.longer().orElse(null));
    }

    private static @Nullable String outcome(@Nullable Job job) {
      return job == null ? null : job.outcome().label();
    }

    /** The columns of the command {@code diff}, a row for each task. */
    public static final class ChangeColumns {

      private ChangeColumns() {}

      /** The table; its rows are named by what changed. */
      static TableSpec<TaskChange> table() {
        return TableSpec.of(
            "syncruns.diff/v1",
            "tasks",
            task -> task.change().label(),
            Stream.of(what(), outcomes(), numbers(), errors()).flatMap(List::stream).toList());
      }

      private static List<ColumnSpec<TaskChange>> what() {
        return List.of(
            ColumnSpec.of("change", task -> task.change().label()),
            of("connector", task -> Optional.ofNullable(task.connector()).map(one -> one.text()))
                .dropped(3),
            of("file", task -> Optional.ofNullable(task.file()).map(one -> one.value()))
                .shortened(4, 12));
      }

      private static List<ColumnSpec<TaskChange>> outcomes() {
        return List.of(
            of("before", task -> before(task).map(one -> one.outcome().label())),
            of("after", task -> after(task).map(one -> one.outcome().label())));
      }

      private static List<ColumnSpec<TaskChange>> numbers() {
        return List.of(
            of("tookBefore", task -> before(task).flatMap(Task::duration)).right().dropped(1),
            of("took", task -> after(task).flatMap(Task::duration)).right().dropped(2),
            ColumnSpec.of("moreRetries", TaskChange::moreRetries).right().dropped(2));
      }

      private static List<ColumnSpec<TaskChange>> errors() {
        return List.of(
            of("error", ChangeColumns::error).screen().shortened(1, 12),
            of("errorBefore", task -> before(task).flatMap(ChangeColumns::nameOf)).data(),
            of("errorAfter", task -> after(task).flatMap(ChangeColumns::nameOf)).data());
      }

      /** The error it has, or had; both where it has another now. */
      private static Optional<String> error(TaskChange task) {
        Optional<String> had = before(task).flatMap(ChangeColumns::nameOf);
        Optional<String> has = after(task).flatMap(ChangeColumns::nameOf);
        return has.isPresent() && had.isPresent() && !has.equals(had)
            ? Optional.of(had.get() + ", now " + has.get())
            : has.or(() -> had);
      }

      private static Optional<String> nameOf(Task task) {
        return Optional.ofNullable(TaskRow.errorName(task));
      }

      private static ColumnSpec<TaskChange> of(
          String name, Function<TaskChange, ? extends Optional<?>> value) {
        return ColumnSpec.of(name, task -> value.apply(task).orElse(null));
      }

      private static Optional<Task> before(TaskChange task) {
        return Optional.ofNullable(task.before());
      }

      private static Optional<Task> after(TaskChange task) {
        return Optional.ofNullable(task.after());
      }
    }
  }
}
