package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.ConnectionStatusColumns.ConnectionStatusRow;
import dev.syncruns.cli.command.ConnectionStatusColumns.ConnectionStatusRow.ConnectionStatusEnd;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.policy.RunConditionRule;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.ports.api.ConnectionStatusResult;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.StatusQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how connections stand, one line each. */
@Command(
    name = "status",
    description = "Show the status of connections, one line each.",
    footer = {
      "",
      "Without ALIAS, all aliases are listed; see syncruns connections. The latest finished run"
          + " determines the status of a connection, unless a run is stuck: active for twice the"
          + " usual maximum duration, or past done-by.",
      "",
      "The exit code is the worst verdict. A run that is stuck, missing by"
          + " syncruns.connections.NAME.expect, or older than max-age counts as 9.",
      "",
      "Examples:",
      "  $ syncruns --demo status",
      "  $ syncruns --demo status bridge depot -o json",
    })
final class StatusCommand extends BaseCommand {
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ALIAS",
      description = "connections, by alias or id (all aliases)")
  private List<String> names = new ArrayList<>();

  @OptionGroup(Name.EXIT_CODE)
  @Option(names = "--exit-zero", description = "exit with 0, whatever the verdict: for dashboards")
  private boolean exitZero;

  @Override
  List<TableSpec<?>> tables() {
    return List.of(ConnectionStatusColumns.table());
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    policy.giveSettings(globals);
    if (!names.isEmpty()) {
      if (globals.invocation(formats()).flags().containsKey(Setting.CONNECTION.property())) {
        throw CliException.usage("ALIAS and --connection both name connections")
            .suggest("one of the two");
      }
      globals.flag(Setting.CONNECTION, "ALIAS", String.join(",", names));
    }
  }

  @Override
  ExitCode run(Session session) {
    TableSpec<ConnectionStatusRow> connections = ConnectionStatusColumns.table();
    if (table.writeHelp(session.out(), connections)) {
      return ExitCode.OK;
    }
    RenderContext context = RenderContexts.of(session);
    StatusSurvey survey = new StatusSurvey(session);
    ConnectionStatusEnd end =
        new ConnectionStatusEnd(areNamed(session) ? survey.named() : survey.all());
    try (RowWriter<ConnectionStatusRow> rows = table.open(session, connections, context)) {
      end.standings().forEach(rows::add);
      rows.end(end.of(program(session), session.out().capabilities().width()));
    }
    return exitZero ? ExitCode.OK : end.exit();
  }

  /** Whether the connections are named, or else no alias is configured that could be meant. */
  private static boolean areNamed(Session session) {
    Optional<SettingValue> named =
        session.settings().given(Setting.CONNECTION).filter(SettingValue::isOption);
    return named.isPresent() || session.aliases().isEmpty();
  }

  private static String program(Session session) {
    return session
        .scenario()
        .map(
            scenario ->
                scenario.equals(GlobalOptions.DEFAULT_SCENARIO)
                    ? "--demo"
                    : "--scenario " + scenario)
        .map("syncruns "::concat)
        .orElse("syncruns");
  }

  /** Finds out how the connections of a session stand. */
  static final class StatusSurvey {
    /** Enough for the outcomes that are shown, an active run, and a good one before bad ones. */
    private static final int RUNS = 30;

    private final Session session;
    private final Policy held;

    StatusSurvey(Session session) {
      this.session = session;
      this.held = PolicyOptions.of(session.settings());
    }

    /** How the connections stand that the user names. */
    List<ConnectionStatusRow> named() {
      List<Alias> aliases = session.aliases();
      List<Subject> subjects = new ArrayList<>();
      for (ConnectionRef ref : session.connections()) {
        Optional<Alias> alias =
            aliases.stream().filter(one -> one.name().equals(ref.alias())).findFirst();
        subjects.add(
            alias
                .map(this::subject)
                .orElseGet(() -> Subject.of(ref, RunExpectation.NOTHING, null)));
      }
      return standings(subjects);
    }

    /** What is expected of a connection. */
    static RunExpectation expected(Session session, ConnectionRef ref) {
      return session.aliases().stream()
          .filter(alias -> alias.name().equals(ref.alias()))
          .findFirst()
          .map(alias -> alias.expectation(session.zone()))
          .orElse(RunExpectation.NOTHING);
    }

    /**
     * How a connection stands.
     *
     * @throws Problem when it can't be told
     */
    static ConnectionStatus status(Session session, ConnectionRef ref, RunExpectation expected) {
      return session
          .syncRuns()
          .status()
          .statuses(
              List.of(new StatusQuery(ref.id(), expected)),
              session.listOptions().withPageSize(RUNS))
          .get(0)
          .match(
              status -> status,
              problem -> {
                throw problem;
              });
    }

    /** How all aliases stand. */
    List<ConnectionStatusRow> all() {
      return standings(session.aliases().stream().map(this::subject).toList());
    }

    private Subject subject(Alias alias) {
      ConnectionRef ref = null;
      try {
        ref = alias.connection();
        RunExpectation expected = alias.expectation(session.zone());
        return Subject.of(ref, expected, alias.text(AliasSetting.EXPECT).orElse(null));
      } catch (CliException unreadable) {
        return new Subject(alias.name(), ref, null, null, unreadable);
      }
    }

    private List<ConnectionStatusRow> standings(List<Subject> subjects) {
      List<StatusQuery> targets =
          subjects.stream()
              .flatMap(subject -> Optional.ofNullable(subject.target).stream())
              .toList();
      ListOptions options = session.listOptions();
      int pageSize = Math.min(RUNS, options.start().top());
      Iterator<ConnectionStatusResult> found =
          session.syncRuns().status().statuses(targets, options.withPageSize(pageSize)).iterator();
      List<ConnectionStatusRow> standings = new ArrayList<>();
      for (Subject subject : subjects) {
        standings.add(
            subject.failure != null
                ? ConnectionStatusRow.failed(subject.name, subject.ref, subject.failure)
                : standing(subject, found.next()));
      }
      return standings;
    }

    private ConnectionStatusRow standing(Subject subject, ConnectionStatusResult found) {
      ConnectionStatus status = found.status();
      Problem problem = found.problem();
      CliException failure = problem == null ? null : failure(problem, subject.ref);
      Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
      if (failure != null) {
        codes.add(failure.exit());
      }
      if (status != null) {
        codes.add(exit(status));
      }
      return new ConnectionStatusRow(
          subject.name, subject.ref, subject.expect, status, failure, ExitCode.worst(codes));
    }

    private CliException failure(Problem problem, @Nullable ConnectionRef ref) {
      return ProblemMessages.of(
          problem, new RequestSummary(session.access().address().toString(), ref, Map.of()));
    }

    /** What a connection alone ends the command with; rules about earlier runs have none here. */
    private ExitCode exit(ConnectionStatus status) {
      Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
      boolean stuck = status.isStuck() && !held.waives(RunConditionRule.STUCK);
      if (status.isOverdue() || stuck || status.representative().isEmpty()) {
        codes.add(ExitCode.NO_RUN);
      }
      if (status.active() != null) {
        PolicyResult ruling = ruling(status.active());
        if (status.last() == null || ruling.kind() == PolicyResult.Kind.OVERRUN) {
          codes.add(ExitCode.of(ruling));
        }
      }
      if (status.last() != null) {
        codes.add(ExitCode.of(ruling(status.last())));
      }
      return ExitCode.worst(codes);
    }

    private PolicyResult ruling(Run run) {
      return held.evaluate(new Evidence(run, List.of(), session.timing().now()));
    }

    /** A connection that is asked about, or why it can't be. */
    private record Subject(
        String name,
        @Nullable ConnectionRef ref,
        @Nullable String expect,
        @Nullable StatusQuery target,
        @Nullable CliException failure) {

      static Subject of(ConnectionRef ref, RunExpectation expected, @Nullable String expect) {
        return new Subject(ref.name(), ref, expect, new StatusQuery(ref.id(), expected), null);
      }
    }
  }
}
