package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.http.SimulatedFixture.Maker;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapter as its contract wants it: with limits that a test can wait for. */
public final class HttpCatalogs {
  /** What writes down the headers of requests at level FINE: the JDK's own client. */
  public static final Set<String> LOGGERS_OF_THE_JDK =
      Set.of("sun.net.www.protocol.http.HttpURLConnection");

  /** How many idle connections that client keeps for everybody. */
  static final int KEPT_BY_THE_JDK = 5;

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(7);
  private static final long MAX_BODY_BYTES = 2L * 1024 * 1024;

  private HttpCatalogs() {}

  /** The adapter over the JDK's client. */
  public static TestedCatalog create(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
    return create(config(apiUrl, null), tokens, timing);
  }

  /** The adapter over another HTTP client. */
  static Maker over(HttpTransport transport) {
    return (apiUrl, tokens, timing) -> create(config(apiUrl, transport), tokens, timing);
  }

  private static TestedCatalog create(
      HttpConfig config, AccessTokenProvider tokens, TimeSource timing) {
    return TestedCatalog.create(config, tokens, timing);
  }

  private static HttpConfig config(URI apiUrl, @Nullable HttpTransport transport) {
    return HttpConfig.builder()
        .apiUrl(apiUrl)
        .requestTimeout(REQUEST_TIMEOUT)
        .maxBodyBytes(MAX_BODY_BYTES)
        .transport(transport)
        .build();
  }
}
