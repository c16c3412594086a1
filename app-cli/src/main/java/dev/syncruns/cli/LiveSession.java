package dev.syncruns.cli;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.explain.Asked;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.session.Appearance;
import dev.syncruns.cli.session.Invocation;
import dev.syncruns.cli.session.OutputChoice;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.lang.management.ManagementFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The session of one command, whose parts are made when they are first asked for. */
final class LiveSession implements Session {
  private static final Pattern POSIX_ZONE = Pattern.compile("[A-Za-z]{3,}([+-]?)(1[0-8]|[0-9])");

  private static final Duration LEAST_FOR_OUTPUT = Duration.ofSeconds(1);

  private final Invocation invocation;
  private final Surroundings surroundings;
  private final RequestLog log;
  private final Trace trace;
  private final TimeSource real = new SystemTiming();
  private @Nullable Settings settings;
  private @Nullable Service service;
  private @Nullable List<ConnectionRef> connections;
  private @Nullable SyncRuns syncRuns;
  private @Nullable Instant deadline;
  private @Nullable Terminal out;
  private @Nullable Terminal err;
  private @Nullable Requests budget;

  LiveSession(Invocation invocation, Surroundings surroundings) {
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
          SyncRuns.over(new BudgetedRunCatalog(service().catalog(), budget()))
              .retryPolicy(policy)
              .timing(timing())
              .listener(log)
              .allowance(budget()::allowance)
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
      throw CliFailure.usage("there is no time zone " + name)
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
    return new OutputChoice(invocation, settingsAsFound()).format();
  }

  @Override
  public Terminal out() {
    if (out == null) {
      Settings set = settingsAsFound();
      Terminal screen = Appearance.of(surroundings.out(), set, isAccessible());
      out = new OutputChoice(invocation, set).before(screen, this::left);
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
    return Appearance.of(surroundings.err(), settingsAsFound(), isAccessible());
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
  Asked asked() {
    Map<String, String> values = new HashMap<>();
    invocation.flags().values().forEach(flag -> values.put(flag.option(), flag.text()));
    if (settings != null && settings.problems().isEmpty()) {
      values.putIfAbsent("--page-size", settings.text(Setting.LIST_PAGE_SIZE));
    }
    return new Asked(service == null ? null : service.address().toString(), only(), values);
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
}
