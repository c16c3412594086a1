package dev.syncruns.cli;

import dev.syncruns.adapter.http.MicroProfileRunCatalog;
import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.config.ExchangeListener;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.cli.ProcessEnvironment.StandardInput;
import dev.syncruns.cli.RequestLog.Trace;
import dev.syncruns.cli.Services.DemoService.DemoTiming;
import dev.syncruns.cli.Services.HttpService.HttpSetup;
import dev.syncruns.cli.command.ValueChoices.Scenarios;
import dev.syncruns.cli.config.Addresses;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.config.NetworkSettings;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session.Access;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.data.SimulatedConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses the service of an invocation. */
final class Services {

  private Services() {}

  static Service open(
      Invocation invocation,
      Settings settings,
      ProcessEnvironment surroundings,
      Listeners listeners) {
    String scenario = invocation.scenario();
    if (scenario != null) {
      return new DemoService(scenario, settings, listeners);
    }
    TimeSource timing = new SystemTimeSource();
    StandardInput input = surroundings.in().waiting(invocation.manner().input());
    TokenSource tokens = TokenSource.chosen(settings, input);
    SettingValue address = settings.value(Setting.API_URL).orElseThrow(IllegalStateException::new);
    Access access =
        new Access(
            Addresses.of(address.text()),
            address.origin(),
            tokens.provider(listeners.issuer(), surroundings.secrets(), timing),
            tokens.origin(),
            tokens.file().orElse(null));
    return new HttpService(settings, access, timing, listeners, surroundings.secrets());
  }

  /**
   * Who is told of what goes over the wire.
   *
   * @param service of exchanges with the service.
   * @param issuer of exchanges with the issuer of tokens.
   * @param warnings of what the service does otherwise and is accepted.
   */
  record Listeners(ExchangeListener service, ExchangeListener issuer, Consumer<String> warnings) {

    /** The log of a command's requests, and its trace. */
    static Listeners of(RequestLog log, Trace trace) {
      return new Listeners(
          exchange -> {
            log.onExchange(exchange);
            trace.onExchange(exchange);
          },
          exchange -> {
            log.tell(exchange);
            trace.onExchange(exchange);
          },
          log::warn);
    }
  }

  /** The service that a command talks to, and what is known of its connections. */
  interface Service extends AutoCloseable {

    /** Where it is. */
    default URI address() {
      return access().address();
    }

    /** How it is reached, and as whom. */
    Access access();

    /** Its runs; each call makes one request. */
    RunCatalog catalog();

    /** The aliases there are. */
    List<Alias> aliases();

    /**
     * The connections meant, at least one.
     *
     * @throws dev.syncruns.cli.error.CliFailure when none is named, or a name is unknown
     */
    List<ConnectionRef> connections();

    /** The time there. */
    TimeSource timing();

    /** The time zone in which times are shown unless another is asked for. */
    ZoneId zone();

    @Override
    void close();
  }

  /**
   * A simulated service in this process: no credentials, no network, always the same morning in
   * UTC.
   */
  static final class DemoService implements Service {
    private static final String ORIGIN = "demo";
    private static final String TOKEN = "sim-demo";
    private static final Map<String, String> NIGHTLY =
        Map.of("bridge", "02:00", "tunnel-n", "01:30", "depot", "03:00", "plant", "04:15");
    private static final List<Setting> REAL =
        List.of(Setting.API_URL, Setting.TOKEN_FILE, Setting.TOKEN_COMMAND, Setting.PROFILE);

    private final Settings settings;
    private final Simulator simulator;
    private final HttpService http;

    DemoService(String scenario, Settings settings, Listeners listeners) {
      REAL.forEach(setting -> settings.given(setting).ifPresent(DemoService::refuse));
      DemoTiming timing = new DemoTiming();
      this.settings = settings;
      this.simulator =
          Simulator.builder()
              .scenario(Scenarios.named(scenario))
              .clock(timing::now)
              .token(TOKEN)
              .start();
      timing.start();
      Access access =
          new Access(
              simulator.apiUrl(), ORIGIN, AccessTokens.fixed(AccessToken.of(TOKEN)), ORIGIN, null);
      this.http = new HttpService(settings, access, timing, listeners, new SecretRedactor());
    }

    private static void refuse(SettingValue real) {
      throw CliException.usage(
              "a demo has a service of its own: " + real.origin() + " has no place")
          .suggest("leave out " + real.origin() + ", or else --demo and --scenario");
    }

    @Override
    public Access access() {
      return http.access();
    }

    @Override
    public RunCatalog catalog() {
      return http.catalog();
    }

    @Override
    public List<Alias> aliases() {
      return simulator.connections().stream().map(DemoService::alias).toList();
    }

    private static Alias alias(SimulatedConnection connection) {
      Map<AliasSetting, String> texts = new EnumMap<>(AliasSetting.class);
      texts.put(AliasSetting.ID, connection.id());
      texts.put(AliasSetting.TITLE, connection.title());
      String nightly = NIGHTLY.get(connection.name());
      if (nightly != null) {
        texts.put(AliasSetting.EXPECT, "daily " + nightly);
      }
      return Alias.builtIn(connection.name(), ORIGIN, texts);
    }

    @Override
    public List<ConnectionRef> connections() {
      List<Alias> aliases = aliases();
      SettingValue first =
          new SettingValue(
              Setting.CONNECTION.property(),
              aliases.get(0).name(),
              ORIGIN,
              SettingValue.Source.BUILT_IN);
      return new Connections(aliases).all(settings.given(Setting.CONNECTION).orElse(first));
    }

    @Override
    public TimeSource timing() {
      return http.timing();
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public void close() {
      http.close();
      simulator.close();
    }

    /**
     * The time of a demo: always the same Monday morning, standing still until it is started, so
     * that what is simulated does not depend on how fast this machine is; then as time passes, and
     * {@value #HASTE} times as fast while somebody waits.
     */
    static final class DemoTiming implements TimeSource {
      /** How many times as fast as real time waiting is. */
      static final int HASTE = 100;

      private static final Instant START = Instant.parse("2026-03-02T06:12:44Z");

      private final TimeSource real = new SystemTimeSource();
      private final AtomicLong skippedNanos = new AtomicLong();
      private volatile @Nullable Instant origin;

      /** Lets time pass from now on. */
      void start() {
        origin = real.steady();
      }

      @Override
      public Instant now() {
        Instant began = origin;
        return began == null
            ? START
            : START.plus(Duration.between(began, real.steady())).plusNanos(skippedNanos.get());
      }

      @Override
      public Instant steady() {
        return now();
      }

      @Override
      public void sleep(Duration duration) {
        Duration slept = duration.dividedBy(HASTE);
        real.sleep(slept);
        if (!duration.isNegative()) {
          skippedNanos.addAndGet(duration.minus(slept).toNanos());
        }
      }

      @Override
      public double random() {
        return real.random();
      }
    }
  }

  /** A service over HTTP, as the settings name it. */
  static final class HttpService implements Service {
    private final Settings settings;
    private final Access access;
    private final TimeSource timing;
    private final Listeners listeners;
    private final SecretRedactor secrets;
    private @Nullable MicroProfileRunCatalog catalog;

    HttpService(
        Settings settings,
        Access access,
        TimeSource timing,
        Listeners listeners,
        SecretRedactor secrets) {
      this.settings = settings;
      this.access = access;
      this.timing = timing;
      this.listeners = listeners;
      this.secrets = secrets;
    }

    @Override
    public Access access() {
      return access;
    }

    @Override
    public RunCatalog catalog() {
      if (catalog == null) {
        catalog =
            MicroProfileRunCatalog.create(
                HttpSetup.of(settings, access.address(), listeners.service(), secrets)
                    .warningListener(listeners.warnings())
                    .build(),
                access.tokens(),
                timing);
      }
      return catalog;
    }

    @Override
    public List<Alias> aliases() {
      return settings.aliases();
    }

    @Override
    public List<ConnectionRef> connections() {
      return new Connections(aliases())
          .all(settings.given(Setting.CONNECTION).orElseThrow(Connections::noneNamed));
    }

    @Override
    public TimeSource timing() {
      return timing;
    }

    @Override
    public ZoneId zone() {
      return ZoneId.systemDefault();
    }

    @Override
    public void close() {
      if (catalog != null) {
        catalog.close();
      }
    }

    /** How HTTP is spoken, as the settings say. */
    static final class HttpSetup {
      private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

      private HttpSetup() {}

      /**
       * The configuration of requests to {@code address}; proxies and certificates as it needs
       * them.
       */
      static HttpConfig.Builder of(
          Settings settings, URI address, ExchangeListener listener, SecretRedactor secrets) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        return HttpConfig.builder()
            .apiUrl(address)
            .proxy(NetworkSettings.proxy(settings, address).orElse(null))
            .sslContext(secure ? NetworkSettings.tls(settings).orElse(null) : null)
            .requestTimeout(settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElse(REQUEST_TIMEOUT))
            .exchangeListener(listener)
            .secretRedactor(secrets);
      }
    }
  }
}
