package dev.syncruns.cli;

import dev.syncruns.adapter.http.HttpRunCatalog;
import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.redaction.SecretRedactor;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service over HTTP, as the settings name it. */
final class HttpService implements Service {
  private final Settings settings;
  private final Access access;
  private final TimeSource timing;
  private final Listeners listeners;
  private final SecretRedactor secrets;
  private @Nullable HttpRunCatalog catalog;

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
          HttpRunCatalog.create(
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
}
