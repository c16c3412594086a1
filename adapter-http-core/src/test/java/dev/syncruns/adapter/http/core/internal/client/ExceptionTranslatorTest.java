package dev.syncruns.adapter.http.core.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonLimits;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.ports.SecretRedactor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that report the end of the time a moment before the caller does. */
class ExceptionTranslatorTest {
  private final ExceptionTranslator translator =
      new ExceptionTranslator(
          new JsonDocuments(JsonLimits.of(HttpConfig.builder().build()), new SecretRedactor()),
          new SecretRedactor(),
          (head, context, now) -> new TransportError("status", context));

  static Stream<IOException> timeouts() {
    return Stream.of(
        new HttpTimeoutException("request timed out"),
        new SocketTimeoutException("Read timed out"),
        new InterruptedIOException("timeout"),
        new IOException("closed", new HttpTimeoutException("request timed out")));
  }

  private Problem problem(IOException failure, RequestContext attempt) {
    return translator.of(new ExecutionException(failure), attempt, Instant.EPOCH);
  }

  @ParameterizedTest
  @MethodSource("timeouts")
  void theDeadline_isTold_whicheverClientReportsIt(IOException timeout) {
    assertThat(problem(timeout, new RequestContext(Duration.ZERO, true)))
        .isInstanceOfSatisfying(
            LimitExceeded.class, it -> assertThat(it.limit()).isEqualTo(Limit.DEADLINE));
  }

  @ParameterizedTest
  @MethodSource("timeouts")
  void aTimeoutBeforeTheDeadline_isATransportError(IOException timeout) {
    assertThat(problem(timeout, new RequestContext(Duration.ZERO, false)))
        .isInstanceOf(TransportError.class);
    assertThat(problem(timeout, new RequestContext(Duration.ofDays(1), true)))
        .isInstanceOf(TransportError.class);
  }

  @Test
  void anotherFailureAtTheDeadline_isTold() {
    assertThat(problem(new ConnectException("refused"), new RequestContext(Duration.ZERO, true)))
        .isInstanceOf(TransportError.class)
        .hasMessageContaining("refused");
  }
}
