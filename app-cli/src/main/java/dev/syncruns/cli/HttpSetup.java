package dev.syncruns.cli;

import dev.syncruns.adapter.http.ExchangeListener;
import dev.syncruns.adapter.http.HttpConfig;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.network.Authorities;
import dev.syncruns.cli.network.ChosenProxy;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.net.URI;
import java.time.Duration;

/** How HTTP is spoken, as the settings say. */
final class HttpSetup {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private HttpSetup() {}

  /**
   * The configuration of requests to {@code address}; proxies and certificates as it needs them.
   */
  static HttpConfig.Builder of(
      Settings settings, URI address, ExchangeListener listener, SecretRedactor secrets) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    return HttpConfig.builder()
        .apiUrl(address)
        .proxy(ChosenProxy.in(settings, address).orElse(null))
        .sslContext(secure ? Authorities.in(settings).orElse(null) : null)
        .requestTimeout(settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElse(REQUEST_TIMEOUT))
        .exchangeListener(listener)
        .secretRedactor(secrets);
  }
}
