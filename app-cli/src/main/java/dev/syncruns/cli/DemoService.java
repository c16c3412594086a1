package dev.syncruns.cli;

import dev.syncruns.adapter.http.AccessTokens;
import dev.syncruns.cli.command.Scenarios;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.AliasSetting;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.redaction.SecretRedactor;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.run.SimulatedConnection;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A simulated service in this process: no credentials, no network, always the same morning in UTC.
 */
final class DemoService implements Service {
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
    throw CliFailure.usage("a demo has a service of its own: " + real.origin() + " has no place")
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
}
