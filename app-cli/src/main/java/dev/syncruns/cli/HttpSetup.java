package dev.syncruns.cli;

import dev.syncruns.adapter.http.ExchangeListener;
import dev.syncruns.adapter.http.HttpConfig;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.network.Authorities;
import dev.syncruns.cli.network.ChosenProxy;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.time.Duration;

/** How HTTP is spoken, as the settings say. */
final class HttpSetup {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private HttpSetup() {}

  /** The configuration but for the address. */
  static HttpConfig.Builder of(
      Settings settings, ExchangeListener listener, SecretRedactor secrets) {
    return HttpConfig.builder()
        .proxy(ChosenProxy.in(settings).orElse(null))
        .sslContext(Authorities.in(settings).orElse(null))
        .requestTimeout(settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElse(REQUEST_TIMEOUT))
        .exchangeListener(listener)
        .secretRedactor(secrets);
  }
}
