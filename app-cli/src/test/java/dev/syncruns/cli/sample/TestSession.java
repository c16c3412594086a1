package dev.syncruns.cli.sample;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.session.Session.Access;
import dev.syncruns.cli.session.Session.FormatResolver.TerminalSettings;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A session over runs in memory, at {@link Nights#NOW}, that remembers what was written. */
public final class TestSession implements Session {
  private final CountingCatalog catalog;
  private final Settings settings;
  private final boolean quiet;
  private boolean readerGone;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  public TestSession(CountingCatalog catalog, Invocation invocation) {
    this.catalog = catalog;
    this.quiet = invocation.manner().quiet();
    Map<String, String> options = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    invocation
        .flags()
        .forEach(
            (property, flag) -> {
              options.put(property, flag.text());
              names.put(property, flag.option());
            });
    this.settings = Settings.read(SettingsInput.ofOptions(options, names)).orThrow();
  }

  /** Lets the reader of standard output go. */
  public void loseReader() {
    readerGone = true;
  }

  /** What was written to standard output. */
  public String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was written to standard error. */
  public String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public SyncRuns syncRuns() {
    return SyncRuns.over(catalog).timeSource(timing()).build();
  }

  @Override
  public ConnectionRef connection() {
    return Screens.BRIDGE;
  }

  @Override
  public List<ConnectionRef> connections() {
    return List.of(connection());
  }

  @Override
  public List<Alias> aliases() {
    return settings.aliases();
  }

  @Override
  public TimeSource timing() {
    return new TimeSource() {
      @Override
      public Instant now() {
        return Nights.NOW;
      }

      @Override
      public Instant steady() {
        return Nights.NOW;
      }

      @Override
      public void sleep(Duration duration) {
        throw new AssertionError("nothing has to wait");
      }

      @Override
      public double random() {
        return 0;
      }
    };
  }

  @Override
  public ZoneId zone() {
    return ZoneId.of("UTC");
  }

  @Override
  public ListOptions listOptions() {
    return ListOptions.defaults().withPageSize(settings.count(Setting.LIST_PAGE_SIZE));
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Settings settingsAsFound() {
    return settings;
  }

  @Override
  public Access access() {
    throw new AssertionError("nothing is reached");
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public Optional<String> scenario() {
    return Optional.empty();
  }

  @Override
  public OutputFormat format() {
    String format = settings.text(Setting.OUTPUT_FORMAT);
    return OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
  }

  @Override
  public Terminal out() {
    Terminal stream =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            () -> Capabilities.PIPE,
            () -> readerGone);
    return TerminalSettings.of(stream, settings, false);
  }

  @Override
  public boolean isQuiet() {
    return quiet;
  }

  @Override
  public Terminal err() {
    return new Terminal(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Duration> clockSkew() {
    return Optional.empty();
  }

  @Override
  public Terminal alerts() {
    return err();
  }

  @Override
  public long requestsLeft() {
    return settings.count(Setting.HTTP_MAX_REQUESTS) - requests();
  }

  @Override
  public long requests() {
    return catalog.requests().size();
  }

  @Override
  public void close() {}
}
