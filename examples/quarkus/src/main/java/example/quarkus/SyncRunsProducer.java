package example.quarkus;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One catalog and one {@link SyncRuns} for the whole application. */
@Singleton
class SyncRunsProducer {
  private final HttpRunCatalog catalog;
  private final SyncRuns syncRuns;

  SyncRunsProducer(
      @ConfigProperty(name = "syncruns.api-url") URI apiUrl,
      @ConfigProperty(name = "syncruns.token") String token,
      ExecutorService executor) {
    HttpConfig config = HttpConfig.builder().apiUrl(apiUrl).build();
    this.catalog =
        HttpRunCatalog.create(
            config, AccessTokens.fixed(AccessToken.of(token)), new SystemTimeSource());
    this.syncRuns = SyncRuns.over(catalog).executor(executor).build();
  }

  @Produces
  @Singleton
  SyncRuns syncRuns() {
    return syncRuns;
  }

  @PreDestroy
  void close() {
    catalog.close();
  }
}
