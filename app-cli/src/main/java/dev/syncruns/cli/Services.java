package dev.syncruns.cli;

import dev.syncruns.cli.config.Addresses;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.session.Invocation;
import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.spi.TimeSource;

/** Chooses the service of an invocation. */
final class Services {

  private Services() {}

  static Service open(
      Invocation invocation, Settings settings, Surroundings surroundings, Listeners listeners) {
    String scenario = invocation.scenario();
    if (scenario != null) {
      return new DemoService(scenario, settings, listeners);
    }
    TimeSource timing = new SystemTiming();
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
}
