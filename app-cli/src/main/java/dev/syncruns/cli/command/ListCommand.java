package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunScan.RunFilter;
import dev.syncruns.cli.command.RunScan.RunSink;
import dev.syncruns.cli.command.TableOptions.ListLimit;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.ListRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists and filters the runs of a connection. */
@Command(
    name = "list",
    aliases = "ls",
    description = "List runs with their outcomes and failure causes.",
    footer = {
      "",
      "The service has no filters. syncruns filters the runs that it receives and requests no more"
          + " pages than --limit needs. Runs are listed in the order of the service; with --sort,"
          + " all runs are read, and --limit applies to the sorted list.",
      "",
      "Examples:",
      "  $ syncruns --demo list --not-green --limit 3",
      "  $ syncruns --demo list --since 7d --columns run,outcome,why -o csv",
      "  $ syncruns --demo list --all --jq '.runs[] | select(.flaky) | .id'",
    })
final class ListCommand extends BaseCommand {
  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();

  @OptionGroup(Name.LIMITS)
  @Option(
      names = {"-L", "--limit"},
      paramLabel = "N",
      description = "list at most N runs (20 on a terminal, else all)")
  private @Nullable String limit;

  @OptionGroup(Name.LIMITS)
  @Option(names = "--all", description = "list all runs")
  private boolean all;

  @OptionGroup(Name.LIMITS)
  @Option(names = "--page-size", paramLabel = "N", description = "number of runs per request (100)")
  private @Nullable String pageSize;

  @OptionGroup(Name.LIMITS)
  @Option(
      names = "--skip",
      paramLabel = "N",
      description = "skip the first N runs of the service's list")
  private long skip;

  @OptionGroup(Name.LIMITS)
  @Option(
      names = "--minimal",
      description = "request only id, state and result of each run (return=minimal)")
  private boolean minimal;

  @OptionGroup(Name.EXIT_CODE)
  @Option(
      names = "--exit-status",
      description = "exit with the code of the worst listed run; 9 when none is listed")
  private boolean exitStatus;

  @Override
  List<TableSpec<?>> tables() {
    return List.of(RunColumns.table(minimal));
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    policy.giveSettings(globals);
    globals.flag(Setting.LIST_LIMIT, "--limit", limit);
    globals.flag(Setting.LIST_PAGE_SIZE, "--page-size", pageSize);
  }

  @Override
  ExitCode run(Session session) {
    TableSpec<RunRow> runs = RunColumns.table(minimal);
    if (table.writeHelp(session.out(), runs)) {
      return ExitCode.OK;
    }
    RenderContext context = RenderContexts.of(session);
    RunFilter filter =
        filters.filter(context.now(), session.zone(), session.settings().text(Setting.LIST_SINCE));
    checkNumbers();
    checkMinimal(filter);
    ListLimit most = ListLimit.of(session, context.medium(), all);
    Comparator<RunRow> order = table.order(runs, context);
    RunScan scan = new RunScan(filter, most.most(), order);
    Judge judge = new Judge(held(session), context.now());
    boolean screen = context.medium() == OutputTarget.SCREEN;
    RunListSummary summary =
        new RunListSummary(session.connection(), !filter.admitsAll(), order == null);
    try (RowWriter<RunRow> rows = table.stream(session, runs, context)) {
      boolean brief = session.format().isTable();
      RunSink sink =
          new RunSink() {
            @Override
            public void add(RunRow run) {
              judge.add(run.run());
              rows.add(brief ? run.brief() : run);
              if (screen) {
                summary.add(run.facts());
              }
            }

            @Override
            public boolean isAbandoned() {
              return rows.isAbandoned();
            }
          };
      ScanReport report = scan(scan, session, sink, context);
      rows.end(summary.end(report, session, context, again(session.connection())));
      boolean cut = report.stop() == ScanReport.Stop.LIMIT;
      return exit(judge.codes(), most.end(session, report, cut, screen));
    }
  }

  private ScanReport scan(RunScan scan, Session session, RunSink sink, RenderContext context) {
    ListOptions options = scan.asking(session.listOptions().withSkip(skip));
    ConnectionId connection = session.connection().id();
    ListRuns list = session.syncRuns().list();
    return minimal
        ? scan.over(list.summaries(connection, options), RunRow::of, sink, context)
        : scan.over(list.runs(connection, options), RunRow::of, sink, context);
  }

  private void checkNumbers() {
    if (all && limit != null) {
      throw CliException.usage("--all lists all runs and --limit at most " + limit)
          .suggest("one of the two");
    }
    if (skip < 0) {
      throw CliException.usage("--skip " + skip + " is negative; the least is 0");
    }
  }

  private void checkMinimal(RunFilter filter) {
    List<String> needing = filter.needingMoreThanSummary();
    if (minimal && !needing.isEmpty()) {
      throw CliException.usage(
              String.join(", ", needing)
                  + " can't be told from id, state and result, and --minimal asks for no more")
          .suggest(
              needing.contains("--since")
                  ? "without --minimal, or with --since none, also where syncruns.list.since is set"
                  : "without --minimal");
    }
  }

  /** What is held against each run; of a summary, as far as it tells. */
  private Policy held(Session session) {
    Policy whole = PolicyOptions.of(session.settings());
    Policy told = minimal ? whole.forSummaries() : whole;
    if (policy.given() != null && !told.failOn().equals(whole.failOn())) {
      throw CliException.usage("--fail-on names rules that --minimal does not ask enough for")
          .suggest("without --minimal");
    }
    return told;
  }

  /** The worst of the runs listed, and of what keeps the list from being whole. */
  private ExitCode exit(Set<ExitCode> ofRuns, ExitCode whole) {
    if (!exitStatus && policy.given() == null) {
      return whole;
    }
    Set<ExitCode> codes = EnumSet.of(whole);
    codes.addAll(ofRuns);
    return whole == ExitCode.OK && ofRuns.isEmpty() ? ExitCode.NO_RUN : ExitCode.worst(codes);
  }

  /** Applies a policy to runs; one that needs history is given all of them at the end. */
  private static final class Judge {
    private final Policy policy;
    private final Instant now;
    private final Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
    private final List<Run> kept = new ArrayList<>();

    Judge(Policy policy, Instant now) {
      this.policy = policy;
      this.now = now;
    }

    void add(Run run) {
      if (policy.needsHistory()) {
        kept.add(run);
      } else {
        judge(run, List.of());
      }
    }

    private void judge(Run run, List<Run> history) {
      codes.add(ExitCode.of(policy.evaluate(new Evidence(run, history, now))));
    }

    /** What the runs are worth, each code once. */
    Set<ExitCode> codes() {
      List<Run> history = List.copyOf(kept);
      history.forEach(run -> judge(run, history));
      return codes;
    }
  }

  /** What is said of listed runs as a whole. */
  static final class RunListSummary {
    private final ConnectionRef connection;
    private final boolean filtered;
    private final boolean ordered;
    private final List<RunFacts> runs = new ArrayList<>();

    /**
     * A summary of no runs yet.
     *
     * @param connection their connection
     * @param filtered whether runs are left out because they do not match
     * @param ordered whether the runs are in the service's order
     */
    RunListSummary(ConnectionRef connection, boolean filtered, boolean ordered) {
      this.connection = connection;
      this.filtered = filtered;
      this.ordered = ordered;
    }

    void add(RunFacts run) {
      runs.add(run);
    }

    End end(ScanReport report, Session session, RenderContext context, String command) {
      List<TerminalText> above = new ArrayList<>();
      List<TerminalText> below = new ArrayList<>();
      if (!runs.isEmpty()) {
        Tally tally = new Tally(runs);
        int width = session.out().capabilities().width();
        above.addAll(title(tally, context, width));
        above.add(TerminalText.empty());
        below.add(TerminalText.empty());
        below.addAll(footer(report, tally, session.requests(), command, width));
      }
      return new End(
          head -> report.write(head.connection(connection)),
          above,
          below,
          List.of(),
          nothing(report));
    }

    private List<TerminalText> title(Tally tally, RenderContext context, int width) {
      TerminalText name = TerminalText.of(connection.name(), Tone.STRONG);
      if (connection.title() != null) {
        name = name.plus(" (" + connection.title() + ")");
      }
      List<TerminalText> facts = new ArrayList<>(List.of(TerminalText.of(tally.counts())));
      context
          .history()
          .typical()
          .map(typical -> TerminalText.of("typical " + Durations.write(typical.median())))
          .ifPresent(facts::add);
      List<TerminalText> all = new ArrayList<>(facts);
      all.add(0, name);
      if (Wrap.parts(all, width).size() == 1) {
        return Wrap.parts(all, width);
      }
      List<TerminalText> lines = new ArrayList<>(List.of(name));
      lines.addAll(Wrap.parts(facts, width));
      return lines;
    }

    private List<TerminalText> footer(
        ScanReport report, Tally tally, long requests, String command, int width) {
      List<TerminalText> parts = new ArrayList<>();
      parts.add(TerminalText.of(scanned(report, requests), Tone.FAINT));
      if (ordered && !filtered) {
        tally.streak().ifPresent(streak -> parts.add(TerminalText.of(streak, Tone.WARN)));
      }
      if (ordered) {
        tally
            .nextToExplain()
            .ifPresent(run -> parts.add(TerminalText.of("next: " + command + " why " + run)));
      }
      return Wrap.parts(parts, width);
    }

    private String scanned(ScanReport report, long requests) {
      String cost = " (" + Tally.count(requests, "request") + ").";
      String runs = Tally.count(report.scanned(), "run");
      String reason = filtered ? ", filtered after they arrived" : "";
      return switch (report.stop()) {
        case END_OF_LIST ->
            filtered
                ? report.matched() + " of " + runs + " match" + reason + cost
                : "All " + runs + cost;
        case LIMIT ->
            "First "
                + report.matched()
                + " of "
                + runs
                + " scanned"
                + reason
                + "; --all for more"
                + cost;
        default -> report.matched() + " of " + runs + " scanned" + reason + cost;
      };
    }

    private String nothing(ScanReport report) {
      if (report.scanned() == 0) {
        return connection.name() + ": no runs";
      }
      String more = report.isComplete() ? "" : ", not all there are";
      return connection.name()
          + ": no run matches; "
          + Tally.count(report.scanned(), "run")
          + " scanned"
          + more;
    }
  }
}
