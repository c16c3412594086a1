package example.boot;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.micrometer.MicrometerCallListener;
import dev.syncruns.adapter.micrometer.MicrometerExecutor;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;

/** One catalog and one {@link SyncRuns} for the whole application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncRunsProperties.class)
class SyncRunsConfiguration {
  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

  @Bean
  TimeSource timeSource() {
    return new SystemTimeSource();
  }

  /** Closed by the application context, after the web server has shut down gracefully. */
  @Bean
  HttpRunCatalog runCatalog(SyncRunsProperties properties, TimeSource time) {
    HttpConfig config = HttpConfig.builder().apiUrl(properties.apiUrl()).build();
    return HttpRunCatalog.create(
        config, AccessTokens.fixed(AccessToken.of(properties.token())), time);
  }

  @Bean
  SyncRuns syncRuns(
      HttpRunCatalog catalog,
      TimeSource time,
      MeterRegistry meters,
      ObservationRegistry observations,
      AsyncTaskExecutor applicationTaskExecutor) {
    return SyncRuns.over(catalog)
        .timeSource(time)
        .listener(MicrometerCallListener.create(meters, observations))
        .executor(MicrometerExecutor.over(applicationTaskExecutor, observations))
        .build();
  }

  /** The service is healthy if the newest run of its connection can be listed in time. */
  @Bean
  HealthIndicator syncRunsHealth(
      SyncRuns syncRuns, SyncRunsProperties properties, TimeSource time) {
    return () -> {
      CallOptions options = CallOptions.until(time.now().plus(HEALTH_TIMEOUT));
      ConnectionId connection = ConnectionId.of(properties.connection());
      try {
        syncRuns.catalog().summaries(connection, PageRequest.first(1), options);
        return Health.up().build();
      } catch (Problem problem) {
        return Health.down(problem).build();
      }
    };
  }
}
