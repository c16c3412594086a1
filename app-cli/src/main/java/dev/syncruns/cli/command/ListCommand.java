package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RunScan.RunFilter;
import dev.syncruns.cli.command.RunScan.SortKeys;
import dev.syncruns.cli.command.SheetOptions.ListLimit;
import dev.syncruns.cli.command.TableOptions.ColumnNames;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RunField;
import dev.syncruns.cli.output.RunSink;
import dev.syncruns.cli.output.RunSink.NameSink;
import dev.syncruns.cli.output.RunSink.PolicySink;
import dev.syncruns.cli.output.RunSink.SeparatedSink;
import dev.syncruns.cli.output.RunsDocument;
import dev.syncruns.cli.output.RunsDocument.RunLines;
import dev.syncruns.cli.output.TableSink;
import dev.syncruns.cli.output.TableSink.ListLayout;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.ports.api.ListOptions;
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
  @Mixin private final FieldOptions fields = new FieldOptions();
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
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<String> columnNames() {
    return ColumnNames.of(Column.values());
  }

  @Override
  List<String> keyNames() {
    return SortKeys.names();
  }

  @Override
  List<String> fieldNames() {
    return RunField.all(false).stream().map(RunField::label).toList();
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    policy.giveSettings(globals);
    globals.flag(Setting.LIST_LIMIT, "--limit", limit);
    globals.flag(Setting.LIST_PAGE_SIZE, "--page-size", pageSize);
  }

  @Override
  ExitCode run(Session session) {
    if (fields.isHelp()) {
      fields.writeHelp(session.out(), minimal);
      return ExitCode.OK;
    }
    Terminal out = session.out();
    RenderContext reading = RenderContexts.of(session);
    RunFilter filter =
        filters.filter(reading.now(), session.zone(), session.settings().text(Setting.LIST_SINCE));
    checkNumbers();
    checkMinimal(filter);
    ListLimit most = ListLimit.of(session, reading.medium(), all);
    RunScan scan = new RunScan(filter, most.most(), table.order(reading.now()).orElse(null));
    Policy held = held(session);
    try (PolicySink sink = new PolicySink(sink(session, out, filter), held)) {
      ScanReport report = scan(scan, session, sink, reading);
      sink.end(report, reading, session.requests());
      boolean cut = report.stop() == ScanReport.Stop.LIMIT;
      ExitCode whole = most.end(session, report, cut, reading.medium() == OutputTarget.SCREEN);
      return exit(sink, whole);
    }
  }

  private ScanReport scan(RunScan scan, Session session, RunSink sink, RenderContext reading) {
    ListOptions options = scan.asking(session.listOptions().withSkip(skip));
    ConnectionRef connection = session.connection();
    return minimal
        ? scan.over(
            session.syncRuns().list().summaries(connection.id(), options),
            RunRow::of,
            sink,
            reading)
        : scan.over(
            session.syncRuns().list().runs(connection.id(), options), RunRow::of, sink, reading);
  }

  private RunSink sink(Session session, Terminal out, RunFilter filter) {
    OutputFormat format = session.format();
    List<Column> columns = table.columns(format, minimal);
    List<RunField> chosen = fields.chosen(format, minimal);
    ConnectionRef connection = session.connection();
    return switch (format) {
      case JSON -> new RunsDocument(out, connection, chosen);
      case JSONL -> new RunLines(out, chosen);
      case CSV, TSV, MD ->
          new SeparatedSink(out, table.rows().of(format), columns, table.rows().header());
      case NAME -> new NameSink(out);
      case TABLE, WIDE -> new TableSink(out, connection, layout(session, columns, filter));
    };
  }

  private ListLayout layout(Session session, List<Column> columns, RunFilter filter) {
    return new ListLayout(
        columns,
        table.fit(session.format()),
        table.rows().header(),
        !filter.admitsAll(),
        table.order(session.timing().now()).isEmpty(),
        again(session.connection()));
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
  private ExitCode exit(PolicySink sink, ExitCode whole) {
    if (!exitStatus && policy.given() == null) {
      return whole;
    }
    Set<ExitCode> codes = EnumSet.of(whole);
    codes.addAll(sink.codes());
    return whole == ExitCode.OK && sink.codes().isEmpty() ? ExitCode.NO_RUN : ExitCode.worst(codes);
  }
}
