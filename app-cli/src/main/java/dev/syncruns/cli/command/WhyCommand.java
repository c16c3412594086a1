package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.DiagnosisReport.CauseGroup;
import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.StatusCommand.StatusSurvey;
import dev.syncruns.cli.command.WindowOptions.Diagnoses;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why runs failed: each cause once, what the user can fix first. */
@Command(
    name = "why",
    aliases = "diagnose",
    description = "Explain why runs failed: grouped causes with advice, fixable ones first.",
    footer = {
      "",
      "RUN selects a run as in syncruns show; RUN..RUN selects a range. Failures whose messages"
          + " differ only in ids, numbers and paths have one cause. Older runs that were read show"
          + " when a cause first occurred and which run last succeeded.",
      "",
      "Examples:",
      "  $ syncruns --demo why --fixable",
      "  $ syncruns --demo why depot",
      "  $ syncruns --demo why last-success..latest --explain",
      "  $ syncruns --demo why --group-by file -o csv",
    })
final class WhyCommand extends BaseCommand {
  @Mixin private final WindowOptions runs = new WindowOptions();
  @Mixin private final TableOptions table = new TableOptions();

  @Parameters(
      arity = "0..2",
      paramLabel = "[ALIAS] RUN[..RUN]",
      hideParamSyntax = true,
      description = "connection, by alias; one run, or a range of runs")
  private List<String> words = new ArrayList<>();

  private @Nullable String selector;

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--group-by",
      paramLabel = "KEY",
      description = "count failures by cause, file, connector, code or phase")
  private @Nullable String groupBy;

  @OptionGroup(Name.FILTERS)
  @Option(names = "--fixable", description = "only causes that you can fix")
  private boolean fixable;

  @OptionGroup(Name.FILTERS)
  @Option(names = "--not-mine", description = "only causes that you cannot fix")
  private boolean notMine;

  @OptionGroup(Name.LIMITS)
  @Option(names = "--top", paramLabel = "N", description = "at most N causes")
  private @Nullable Long top;

  @OptionGroup(Name.OUTPUT)
  @Option(names = "--explain", description = "explain what errors mean and how they are grouped")
  private boolean explain;

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "write also a zip file for a support ticket, without secrets")
  private @Nullable String bundle;

  @Override
  void giveSettings(GlobalOptions globals) {
    if (words.isEmpty()) {
      return;
    }
    selector = words.get(words.size() - 1);
    if (isAlias(globals, words.get(0))) {
      if (globals.invocation(formats()).flags().containsKey(Setting.CONNECTION.property())) {
        throw CliException.usage("ALIAS and --connection both name connections")
            .suggest("one of the two");
      }
      globals.flag(Setting.CONNECTION, "ALIAS", words.get(0));
      selector = words.size() == 1 ? null : selector;
    } else if (words.size() > 1) {
      throw CliException.usage("there is no alias " + words.get(0))
          .suggest("RUN..RUN for the runs from one to the other");
    }
  }

  /** Whether a word is an alias; what selects a run by its name never is. */
  private boolean isAlias(GlobalOptions globals, String word) {
    if (word.contains("..") || RunSelector.isWord(word)) {
      return false;
    }
    try (Session session = open(globals.invocation(formats()))) {
      return session.aliases().stream().anyMatch(alias -> alias.name().equals(word));
    }
  }

  @Override
  List<TableSpec<?>> tables() {
    return List.of(CauseColumns.table(), CauseGroup.table());
  }

  @Override
  ExitCode run(Session session) {
    Terminal out = session.out();
    CauseGroup.By by = by();
    if (by == null
        ? table.writeHelp(out, CauseColumns.table())
        : table.writeHelp(out, CauseGroup.table())) {
      return ExitCode.OK;
    }
    check();
    RenderContext context = RenderContexts.of(session);
    DiagnosedRuns found = Diagnoses.of(session, runs.window(session, selector));
    List<RankedCause> shown =
        RankedCause.of(found.diagnosis(), this::isWanted, top == null ? Long.MAX_VALUE : top);
    DiagnosisReport told =
        new DiagnosisReport(session.connection(), found, shown, status(session, found));
    write(session, told, context);
    return end(session, told, context);
  }

  /** How the connection stands; asks only where that can be news. */
  private @Nullable ConnectionStatus status(Session session, DiagnosedRuns found) {
    RunExpectation expected = StatusSurvey.expected(session, session.connection());
    boolean isWhole = selector == null;
    if (!isWhole || (found.diagnosis().active() == 0 && expected.equals(RunExpectation.NOTHING))) {
      return null;
    }
    try {
      return StatusSurvey.status(session, session.connection(), expected);
    } catch (Problem unknown) {
      session.err().line("warning: whether a run is missing or stuck is not known");
      return null;
    }
  }

  private CauseGroup.@Nullable By by() {
    try {
      return groupBy == null ? null : CauseGroup.By.named(groupBy);
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--group-by", "word", unknown);
    }
  }

  private void check() {
    if (fixable && notMine) {
      throw CliException.usage("--fixable and --not-mine leave no cause").suggest("one of the two");
    }
    if (top != null && top < 1) {
      throw CliException.usage("--top " + top + " is too few; the least is 1");
    }
  }

  private boolean isWanted(RootCause cause) {
    Fixability fixability = cause.cause().fixability();
    return (!fixable || fixability == Fixability.USER)
        && (!notMine || fixability == Fixability.NOT_USER);
  }

  private void write(Session session, DiagnosisReport told, RenderContext context) {
    CauseGroup.By by = by();
    if (by != null) {
      write(session, told, context, CauseGroup.table(), CauseGroup.of(told.shown(), by));
    } else if (table.isRows(session.format())) {
      write(session, told, context, CauseColumns.table(), told.shown());
    } else {
      boolean explained = explain || session.format() == OutputFormat.WIDE;
      DiagnosisPrinter.Style style =
          new DiagnosisPrinter.Style(explained, again(session.connection()));
      new DiagnosisPrinter(session.out(), context, style).tell(told);
    }
  }

  private <R> void write(
      Session session,
      DiagnosisReport told,
      RenderContext context,
      TableSpec<R> causes,
      List<R> shown) {
    try (RowWriter<R> rows = table.open(session, causes, context)) {
      shown.forEach(rows::add);
      rows.end(End.of(told::writeHead, told.connection().name() + ": no cause"));
    }
  }

  private ExitCode end(Session session, DiagnosisReport told, RenderContext context) {
    if (bundle != null) {
      String place = new Bundle(session, told).write(bundle);
      session.err().line("packed: " + place);
    }
    return selector == null && runs.isUsual()
        ? Diagnoses.endOfUsual(session, context.medium(), told.found())
        : Diagnoses.end(session, told.found());
  }
}
