package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.doctor.Doctor.CheckResult;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.RunOrder;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Checks that the service permits access to the connection, and in which order it lists runs. */
final class ServiceCheck {
  private static final String PERMISSION = "permission";
  private static final String CONNECTION = "connection";
  private static final String PAGING = "paging";

  private final Session session;

  ServiceCheck(Session session) {
    this.session = session;
  }

  List<CheckResult> findings() {
    CallOptions options;
    try {
      session.access();
      options = new CallOptions(session.listOptions().deadline());
    } catch (CliException unusable) {
      return withoutConnection(unusable.headline());
    }
    try {
      var unused = session.access().tokens().token();
    } catch (Problem noToken) {
      return withoutConnection("there is no access token");
    }
    boolean areNamed = source().filter(SettingValue.Source.OPTION::equals).isPresent();
    List<Alias> aliases = areNamed ? List.of() : session.aliases();
    List<CheckResult> findings = new ArrayList<>();
    Set<ConnectionId> looked = new HashSet<>();
    for (Alias alias : aliases) {
      findings.addAll(findings(() -> List.of(alias.connection()), options, looked));
    }
    boolean ofSettings = session.scenario().isEmpty() && source().isPresent();
    if (aliases.isEmpty() || ofSettings) {
      findings.addAll(findings(session::connections, options, looked));
    }
    return findings;
  }

  /** The source of the connection's name; empty if there is none. */
  private Optional<SettingValue.Source> source() {
    return session.settings().given(Setting.CONNECTION).map(SettingValue::source);
  }

  private List<CheckResult> findings(
      Supplier<List<ConnectionRef>> named, CallOptions options, Set<ConnectionId> looked) {
    List<ConnectionRef> connections;
    try {
      connections = named.get();
    } catch (CliException unusable) {
      return withoutConnection(unusable.headline(), CheckResult.failure(CONNECTION, unusable));
    }
    return connections.stream()
        .filter(connection -> looked.add(connection.id()))
        .flatMap(connection -> findings(connection, options).stream())
        .toList();
  }

  private List<CheckResult> findings(ConnectionRef connection, CallOptions options) {
    Instant before = session.timing().steady();
    try {
      session.syncRuns().catalog().runs(connection.id(), PageRequest.first(1), options);
    } catch (Problem refused) {
      return List.of(
          permission(refused, connection),
          refusedConnection(refused, connection),
          CheckResult.skipped(PAGING, "nothing could be listed"));
    }
    Duration took = Duration.between(before, session.timing().steady());
    return List.of(
        CheckResult.ok(PERMISSION, "GET runs?$top=1 -> 200 in " + took.toMillis() + " ms"),
        CheckResult.ok(CONNECTION, connection.name() + " is there"),
        paging(connection));
  }

  private static List<CheckResult> withoutConnection(String reason) {
    return withoutConnection(reason, CheckResult.skipped(CONNECTION, notLookedAt(reason)));
  }

  private static List<CheckResult> withoutConnection(String reason, CheckResult connection) {
    String why = notLookedAt(reason);
    return List.of(
        CheckResult.skipped(PERMISSION, why), connection, CheckResult.skipped(PAGING, why));
  }

  private static String notLookedAt(String reason) {
    return "not looked at: " + reason;
  }

  private CheckResult permission(Problem problem, ConnectionRef connection) {
    if (problem instanceof ConnectionNotFound) {
      return CheckResult.ok(PERMISSION, "the service accepts the token");
    }
    return CheckResult.failure(PERMISSION, reportOf(problem, connection));
  }

  private CheckResult refusedConnection(Problem problem, ConnectionRef connection) {
    if (problem instanceof ConnectionNotFound || problem instanceof Forbidden) {
      return CheckResult.failure(CONNECTION, reportOf(problem, connection));
    }
    String why = problem instanceof NotAuthenticated ? "the token is refused" : "no usable answer";
    return CheckResult.skipped(CONNECTION, "not looked at: " + why);
  }

  private CliException reportOf(Problem problem, ConnectionRef connection) {
    String address = session.access().address().toString();
    return ProblemMessages.of(problem, new RequestSummary(address, connection, Map.of()));
  }

  private CheckResult paging(ConnectionRef connection) {
    ListOptions options = session.listOptions();
    int wanted = options.start().top();
    Page<Run> page;
    try (Listing<Run> listing = session.syncRuns().list().runs(connection.id(), options)) {
      page = listing.pages().next();
    } catch (Problem refused) {
      return CheckResult.failure(PAGING, reportOf(refused, connection));
    }
    int top = page.request().top();
    String accepted =
        "page size "
            + top
            + " accepted"
            + (top < wanted ? ", " + wanted + " runs are more than an answer may hold" : "");
    String order = order(page);
    return nextIsConsistent(page)
        ? CheckResult.ok(PAGING, order + ", links consistent, " + accepted)
        : CheckResult.warning(
            PAGING,
            order + ", the next link does not fit the runs received, " + accepted,
            "nothing to do: lists go on by position and say what they noticed");
  }

  private static String order(Page<Run> page) {
    if (page.items().size() < 2) {
      return page.items().isEmpty() ? "no runs yet" : "one run";
    }
    return switch (RunOrder.of(page.items())) {
      case NEWEST_FIRST -> "newest first";
      case OLDEST_FIRST -> "oldest first";
      case UNCLEAR -> "no clear order";
    };
  }

  private static boolean nextIsConsistent(Page<Run> page) {
    boolean full = page.items().size() >= page.request().top();
    if (page.links() == null) {
      return !full;
    }
    return page.links()
        .toNext()
        .map(
            next -> {
              OptionalLong skip = next.skip();
              long expected = page.request().skip() + page.items().size();
              return skip.isPresent() && skip.getAsLong() == expected;
            })
        .orElse(true);
  }
}
