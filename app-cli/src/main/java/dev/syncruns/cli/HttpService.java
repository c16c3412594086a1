package dev.syncruns.cli;

import dev.syncruns.adapter.http.HttpConfig;
import dev.syncruns.adapter.http.HttpRunCatalog;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.ports.out.RunCatalog;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A service over HTTP, as the settings name it. */
final class HttpService implements Service {
  private final Settings settings;
  private final Access access;
  private final Timing timing;
  private final RequestLog log;
  private @Nullable HttpRunCatalog catalog;

  HttpService(Settings settings, Access access, Timing timing, RequestLog log) {
    this.settings = settings;
    this.access = access;
    this.timing = timing;
    this.log = log;
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public RunCatalog catalog() {
    if (catalog == null) {
      Duration requestTimeout =
          settings.duration(Setting.HTTP_REQUEST_TIMEOUT).orElse(Duration.ofSeconds(30));
      HttpConfig config =
          HttpConfig.builder()
              .apiUrl(access.address())
              .requestTimeout(requestTimeout)
              .exchangeListener(log)
              .build();
      catalog = HttpRunCatalog.create(config, access.tokens(), timing);
    }
    return catalog;
  }

  @Override
  public ConnectionRef connection() {
    return new Connections(settings.aliases())
        .find(settings.given(Setting.CONNECTION).orElseThrow(Connections::noneNamed));
  }

  @Override
  public Timing timing() {
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
}
