package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.explain.Asked;
import dev.syncruns.cli.explain.ProblemReport;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.AliasedConnection;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.standing.Standing;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.RunConditionRule;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.StatusQuery;
import dev.syncruns.ports.api.ConnectionStatusResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out how the connections of a session stand. */
final class Survey {
  /** Enough for the outcomes that are shown, an active run, and a good one before bad ones. */
  private static final int RUNS = 30;

  private final Session session;
  private final Policy held;

  Survey(Session session) {
    this.session = session;
    this.held = PolicyOptions.of(session.settings());
  }

  /** How the connections stand that the user names. */
  List<Standing> named() {
    List<Alias> aliases = session.aliases();
    List<Subject> subjects = new ArrayList<>();
    for (ConnectionRef ref : session.connections()) {
      Optional<Alias> alias =
          aliases.stream().filter(one -> one.name().equals(ref.alias())).findFirst();
      subjects.add(
          alias.map(this::subject).orElseGet(() -> Subject.of(ref, RunExpectation.NOTHING, null)));
    }
    return standings(subjects);
  }

  /** What is expected of a connection. */
  static RunExpectation expected(Session session, ConnectionRef ref) {
    return session.aliases().stream()
        .filter(alias -> alias.name().equals(ref.alias()))
        .findFirst()
        .map(alias -> AliasedConnection.expected(alias, session.zone()))
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
        .survey()
        .survey(
            List.of(new StatusQuery(ref.id(), expected)), session.listOptions().withPageSize(RUNS))
        .get(0)
        .match(
            status -> status,
            problem -> {
              throw problem;
            });
  }

  /** How all aliases stand. */
  List<Standing> all() {
    return standings(session.aliases().stream().map(this::subject).toList());
  }

  private Subject subject(Alias alias) {
    ConnectionRef ref = null;
    try {
      ref = AliasedConnection.of(alias);
      RunExpectation expected = AliasedConnection.expected(alias, session.zone());
      return Subject.of(ref, expected, alias.text(AliasSetting.EXPECT).orElse(null));
    } catch (CliFailure unreadable) {
      return new Subject(alias.name(), ref, null, null, unreadable);
    }
  }

  private List<Standing> standings(List<Subject> subjects) {
    List<StatusQuery> targets =
        subjects.stream().flatMap(subject -> Optional.ofNullable(subject.target).stream()).toList();
    ListOptions options = session.listOptions();
    int pageSize = Math.min(RUNS, options.start().top());
    Iterator<ConnectionStatusResult> found =
        session.syncRuns().survey().survey(targets, options.withPageSize(pageSize)).iterator();
    List<Standing> standings = new ArrayList<>();
    for (Subject subject : subjects) {
      standings.add(
          subject.failure != null
              ? Standing.failed(subject.name, subject.ref, subject.failure)
              : standing(subject, found.next()));
    }
    return standings;
  }

  private Standing standing(Subject subject, ConnectionStatusResult found) {
    ConnectionStatus status = found.status();
    Problem problem = found.problem();
    CliFailure failure = problem == null ? null : failure(problem, subject.ref);
    Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
    if (failure != null) {
      codes.add(failure.exit());
    }
    if (status != null) {
      codes.add(exit(status));
    }
    return new Standing(
        subject.name, subject.ref, subject.expect, status, failure, ExitCode.worst(codes));
  }

  private CliFailure failure(Problem problem, @Nullable ConnectionRef ref) {
    return ProblemReport.of(
        problem, new Asked(session.access().address().toString(), ref, Map.of()));
  }

  /** What a connection alone ends the command with; rules about earlier runs have none here. */
  private ExitCode exit(ConnectionStatus status) {
    Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
    boolean stuck = status.isStuck() && !held.waives(RunConditionRule.STUCK);
    if (status.isOverdue() || stuck || status.speaking().isEmpty()) {
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
    return held.on(new Evidence(run, List.of(), session.timing().now()));
  }

  /** A connection that is asked about, or why it can't be. */
  private record Subject(
      String name,
      @Nullable ConnectionRef ref,
      @Nullable String expect,
      @Nullable StatusQuery target,
      @Nullable CliFailure failure) {

    static Subject of(ConnectionRef ref, RunExpectation expected, @Nullable String expect) {
      return new Subject(ref.name(), ref, expect, new StatusQuery(ref.id(), expected), null);
    }
  }
}
