package dev.syncruns.cli;

import dev.syncruns.cli.DefaultSession.BudgetedRunCatalog.Requests;
import dev.syncruns.cli.RequestLog.Trace;
import dev.syncruns.cli.Services.Listeners;
import dev.syncruns.cli.Services.Service;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.session.Session.Access;
import dev.syncruns.cli.session.Session.FormatResolver;
import dev.syncruns.cli.session.Session.FormatResolver.TerminalSettings;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.cli.session.Session.SessionFactory;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.lang.management.ManagementFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The session of one command, whose parts are made when they are first asked for. */
final class DefaultSession implements Session {
  private static final Pattern POSIX_ZONE = Pattern.compile("[A-Za-z]{3,}([+-]?)(1[0-8]|[0-9])");

  private static final Duration LEAST_FOR_OUTPUT = Duration.ofSeconds(1);

  private final Invocation invocation;
  private final ProcessEnvironment surroundings;
  private final RequestLog log;
  private final Trace trace;
  private final TimeSource real = new SystemTimeSource();
  private @Nullable Settings settings;
  private @Nullable Service service;
  private @Nullable List<ConnectionRef> connections;
  private @Nullable SyncRuns syncRuns;
  private @Nullable Instant deadline;
  private @Nullable Terminal out;
  private @Nullable Terminal err;
  private @Nullable Requests budget;

  DefaultSession(Invocation invocation, ProcessEnvironment surroundings) {
    this.invocation = invocation;
    this.surroundings = surroundings;
    this.log = new RequestLog(invocation.manner().verbosity(), surroundings.err());
    this.trace = Trace.to(invocation.trace(), surroundings.directory());
  }

  @Override
  public Settings settingsAsFound() {
    if (settings == null) {
      settings = Settings.read(surroundings.settingsInput(invocation));
    }
    return settings;
  }

  @Override
  public Settings settings() {
    return settingsAsFound().orThrow();
  }

  private Service service() {
    if (service == null) {
      service = Services.open(invocation, settings(), surroundings, Listeners.of(log, trace));
    }
    return service;
  }

  @Override
  public Access access() {
    return service().access();
  }

  @Override
  public SyncRuns syncRuns() {
    if (syncRuns == null) {
      RetryPolicy policy =
          RetryPolicy.DEFAULT.withMaxAttempts(settings().count(Setting.HTTP_RETRIES) + 1);
      syncRuns =
          SyncRuns.over(
                  new BudgetedRunCatalog(new WholePages(service().catalog(), log::warn), budget()))
              .retryPolicy(policy)
              .timeSource(timing())
              .listener(log)
              .requestQuota(budget()::allowance)
              .pageSize(settings().count(Setting.LIST_PAGE_SIZE))
              .build();
    }
    return syncRuns;
  }

  private Requests budget() {
    if (budget == null) {
      budget = new Requests(settings().count(Setting.HTTP_MAX_REQUESTS), timing());
    }
    return budget;
  }

  @Override
  public ConnectionRef connection() {
    List<ConnectionRef> named = connections();
    if (named.size() > 1) {
      throw Connections.severalNamed(named);
    }
    return named.get(0);
  }

  @Override
  public List<ConnectionRef> connections() {
    if (connections == null) {
      List<ConnectionRef> named = service().connections();
      if (named.isEmpty()) {
        throw Connections.noneNamed();
      }
      connections = named;
    }
    return connections;
  }

  @Override
  public List<Alias> aliases() {
    return isDemo() ? service().aliases() : settings().aliases();
  }

  @Override
  public TimeSource timing() {
    return isDemo() ? service().timing() : real;
  }

  private boolean isDemo() {
    return invocation.scenario() != null;
  }

  @Override
  public ZoneId zone() {
    String name = invocation.zone();
    if (name == null) {
      return isDemo() ? service().zone() : systemZone();
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw CliException.usage("there is no time zone " + name)
          .suggest("UTC, Europe/Helsinki, America/New_York or +02:00")
          .causedBy(unknown);
    }
  }

  /** POSIX counts hours west of Greenwich in TZ, e.g. GMT+3; Java takes them for hours east. */
  private ZoneId systemZone() {
    Matcher zone = POSIX_ZONE.matcher(environment().getOrDefault("TZ", ""));
    if (!zone.matches()) {
      return ZoneId.systemDefault();
    }
    int hours = Integer.parseInt(zone.group(2));
    return ZoneOffset.ofHours(zone.group(1).equals("-") ? hours : -hours);
  }

  @Override
  public ListOptions listOptions() {
    Settings set = settings();
    PagingLimits limits =
        new PagingLimits(set.count(Setting.HTTP_MAX_REQUESTS), PagingLimits.DEFAULT.maxRuns());
    PageRequest first = PageRequest.first(set.count(Setting.LIST_PAGE_SIZE));
    if (deadline == null) {
      deadline = set.duration(Setting.TIMEOUT).map(this::whenOver).orElse(null);
    }
    Instant until =
        deadline == null
            ? null
            : timing().now().plus(Duration.between(timing().steady(), deadline));
    return new ListOptions(first, limits, until);
  }

  /** When a command that may take {@code limit} is over: its time began when Java started. */
  private Instant whenOver(Duration limit) {
    long running = ManagementFactory.getRuntimeMXBean().getUptime();
    return timing().steady().plus(limit).minusMillis(running);
  }

  /** How much of the command's time is left for its output, of which some there always is. */
  private Optional<Duration> left() {
    Duration running = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    return settingsAsFound()
        .duration(Setting.TIMEOUT)
        .map(limit -> limit.minus(running))
        .map(left -> left.compareTo(LEAST_FOR_OUTPUT) < 0 ? LEAST_FOR_OUTPUT : left);
  }

  @Override
  public Map<String, String> environment() {
    return surroundings.environment();
  }

  @Override
  public Optional<String> scenario() {
    return Optional.ofNullable(invocation.scenario());
  }

  @Override
  public OutputFormat format() {
    return new FormatResolver(invocation, settingsAsFound()).format();
  }

  @Override
  public Terminal out() {
    if (out == null) {
      Settings set = settingsAsFound();
      Terminal screen = TerminalSettings.of(surroundings.out(), set, isAccessible());
      out = new FormatResolver(invocation, set).before(screen, this::left);
    }
    return out;
  }

  @Override
  public Terminal err() {
    if (err == null) {
      err = isQuiet() ? Terminal.mute() : alerts();
    }
    return err;
  }

  @Override
  public Terminal alerts() {
    return TerminalSettings.of(surroundings.err(), settingsAsFound(), isAccessible());
  }

  @Override
  public boolean isQuiet() {
    return invocation.manner().quiet();
  }

  /** Whether the environment asks every program for plain lines. */
  private boolean isAccessible() {
    return !environment().getOrDefault("ACCESSIBLE", "").isEmpty();
  }

  @Override
  public Optional<Duration> clockSkew() {
    return log.skew();
  }

  @Override
  public long requests() {
    return log.requests();
  }

  @Override
  public long requestsLeft() {
    return budget().left();
  }

  /** What was asked so far, without asking for more. */
  RequestSummary asked() {
    Map<String, String> values = new HashMap<>();
    invocation.flags().values().forEach(flag -> values.put(flag.option(), flag.text()));
    if (settings != null && settings.problems().isEmpty()) {
      values.putIfAbsent("--page-size", settings.text(Setting.LIST_PAGE_SIZE));
    }
    return new RequestSummary(
        service == null ? null : service.address().toString(), only(), values);
  }

  private @Nullable ConnectionRef only() {
    return connections == null || connections.size() > 1 ? null : connections.get(0);
  }

  @Override
  public void close() {
    try (trace) {
      if (service != null) {
        service.close();
      }
    }
  }

  /** Opens sessions, and remembers the last one for the report of a failure. */
  static final class DefaultSessions implements SessionFactory {
    private final ProcessEnvironment surroundings;
    private @Nullable DefaultSession last;

    DefaultSessions(ProcessEnvironment surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Session open(Invocation invocation) {
      DefaultSession session = new DefaultSession(invocation, surroundings);
      last = session;
      return session;
    }

    @Override
    public int columns() {
      return surroundings.out().capabilities().width();
    }

    /** What the last session asked of the service. */
    RequestSummary asked() {
      return last == null ? RequestSummary.nothing() : last.asked();
    }
  }

  /**
   * A catalog whose pages have a run in the place of each entry that is no run. Nothing is known of
   * such a run, so that no verdict passes over what the entry may have been.
   */
  static final class WholePages implements RunCatalog {
    private static final Pattern ENTRY = Pattern.compile("runs\\[([0-9]{1,9})]");

    private final RunCatalog catalog;
    private final Consumer<String> warnings;
    private final Set<ConnectionId> warned = ConcurrentHashMap.newKeySet();

    /** Warnings are given once for each connection. */
    WholePages(RunCatalog catalog, Consumer<String> warnings) {
      this.catalog = catalog;
      this.warnings = warnings;
    }

    @Override
    public Page<RunSummary> summaries(
        ConnectionId connection, PageRequest page, CallOptions options) {
      return whole(
          connection,
          catalog.summaries(connection, page, options),
          new RunSummary(null, null, null, ExtraFields.none()));
    }

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      return whole(connection, catalog.runs(connection, page, options), Run.builder().build());
    }

    @Override
    public Run run(ConnectionId connection, RunId run, CallOptions options) {
      return catalog.run(connection, run, options);
    }

    private <T extends HasId> Page<T> whole(ConnectionId connection, Page<T> page, T unknown) {
      List<Integer> places =
          page.extra().jsonByName().keySet().stream()
              .map(ENTRY::matcher)
              .filter(Matcher::matches)
              .map(entry -> Integer.valueOf(entry.group(1)))
              .sorted()
              .toList();
      if (places.isEmpty()) {
        return page;
      }
      if (warned.add(connection)) {
        warnings.accept(
            "entries of the list of connection "
                + connection
                + " that are not runs: "
                + places.size()
                + "; each counts as a run whose outcome is unknown");
      }
      List<T> runs = new ArrayList<>(page.items());
      places.forEach(place -> runs.add(Math.min(place, runs.size()), unknown));
      return new Page<>(page.request(), runs, page.links(), page.extra());
    }
  }

  /** A catalog that makes no more requests than the command may. */
  static final class BudgetedRunCatalog implements RunCatalog {
    private final RunCatalog catalog;
    private final Requests requests;

    BudgetedRunCatalog(RunCatalog catalog, Requests requests) {
      this.catalog = catalog;
      this.requests = requests;
    }

    @Override
    public Page<RunSummary> summaries(
        ConnectionId connection, PageRequest page, CallOptions options) {
      requests.take();
      return catalog.summaries(connection, page, options);
    }

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      requests.take();
      return catalog.runs(connection, page, options);
    }

    @Override
    public Run run(ConnectionId connection, RunId run, CallOptions options) {
      requests.take();
      return catalog.run(connection, run, options);
    }

    /**
     * The budget of requests of one command, renewed every hour for those that go on for longer.
     * Safe to use from many threads at once.
     */
    static final class Requests {
      private static final Duration RENEWED = Duration.ofHours(1);

      private final long most;
      private final TimeSource timing;
      private long made;
      private Instant renewal;

      Requests(long most, TimeSource timing) {
        this.most = most;
        this.timing = timing;
        this.renewal = timing.steady().plus(RENEWED);
      }

      /** Counts a request about to be made, or refuses it. */
      synchronized void take() {
        renew();
        if (made >= most) {
          throw new LimitExceeded(
              LimitExceeded.Limit.REQUESTS, most + " requests", ProblemContext.notSent());
        }
        made++;
      }

      /** How many may still be made. */
      synchronized RequestQuota allowance() {
        renew();
        return RequestQuota.of(most, made, Duration.between(timing.steady(), renewal));
      }

      /** How many may still be made before all of them may be made again. */
      synchronized long left() {
        renew();
        return most - made;
      }

      private void renew() {
        Instant now = timing.steady();
        if (!now.isBefore(renewal)) {
          made = 0;
          renewal = now.plus(RENEWED);
        }
      }
    }
  }
}
