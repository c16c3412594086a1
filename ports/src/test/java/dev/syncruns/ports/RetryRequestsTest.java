package dev.syncruns.ports;

import static dev.syncruns.ports.Samples.CONNECTION;
import static dev.syncruns.ports.Samples.NOW;
import static dev.syncruns.ports.Samples.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.Operation;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often a call that fails is tried, how long it waits, and what its listener is told. */
class RetryRequestsTest {
  private static final Run RUN = Samples.ended(1);
  private static final RunId ID = RunId.of("run-1");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RunCatalog catalog = mock(RunCatalog.class);
  private final TimeSource timing = Samples.timing();
  private final CallListener.Call call = mock(CallListener.Call.class);
  private final CallListener listener = mock(CallListener.class, told -> call);

  @Test
  void noRetryAfterTheDeadline() {
    when(catalog.run(any(), any(), any())).thenThrow(unavailable(Duration.ofSeconds(30)));
    CallOptions tenSeconds = CallOptions.until(NOW.plusSeconds(10));

    assertThatThrownBy(() -> retrying(listener).run(CONNECTION, ID, tenSeconds))
        .isInstanceOf(ServiceUnavailable.class);

    verify(catalog).run(any(), any(), any());
    verify(timing, never()).sleep(any());
    verify(call).end(givenUp(1, GiveUpReason.DEADLINE_TOO_NEAR));
  }

  @Test
  void retryAfterTheWaitThatTheServiceAsksFor() {
    when(catalog.run(any(), any(), any())).thenThrow(unavailable(SECOND)).thenReturn(RUN);

    assertThat(retrying(listener).run(CONNECTION, ID, CallOptions.none())).isEqualTo(RUN);

    verify(catalog, times(2)).run(CONNECTION, ID, CallOptions.none());
    verify(timing).sleep(argThat(wait -> wait.compareTo(SECOND) >= 0));
    verify(listener).begin(argThat(about -> about.operation() == Operation.GET_RUN));
    verify(call).failed(eq(1), any(), any());
    verify(call).waits(eq(2), any(), any());
    verify(call).end(argThat(end -> end.isSuccess() && end.attempts() == 2));
  }

  @Test
  void noMoreAttemptsThanThePolicyAllows() {
    when(catalog.run(any(), any(), any())).thenThrow(unavailable(SECOND));

    assertThatThrownBy(() -> retrying(listener).run(CONNECTION, ID, CallOptions.none()))
        .isInstanceOf(ServiceUnavailable.class);

    verify(catalog, times(3)).run(any(), any(), any());
    verify(timing, times(2)).sleep(any());
    verify(call).end(givenUp(3, GiveUpReason.ATTEMPTS_USED));
  }

  @Test
  void problemThatRetryingCannotHelpIsAskedOnce() {
    when(catalog.run(any(), any(), any()))
        .thenThrow(new Forbidden(ProblemContext.response(403, ServiceError.none())));

    assertThatThrownBy(() -> retrying(listener).run(CONNECTION, ID, CallOptions.none()))
        .isInstanceOf(Forbidden.class);

    verify(catalog).run(any(), any(), any());
    verify(timing, never()).sleep(any());
  }

  @Test
  void listenerThatFailsDoesNotBreakTheCall() {
    when(catalog.run(any(), any(), any())).thenThrow(unavailable(SECOND)).thenReturn(RUN);
    CallListener failing =
        mock(
            CallListener.class,
            call -> {
              throw new IllegalStateException("a listener that fails");
            });

    assertThat(retrying(failing).run(CONNECTION, ID, CallOptions.none())).isEqualTo(RUN);

    verify(catalog, times(2)).run(any(), any(), any());
    verify(timing, atLeastOnce()).sleep(any());
  }

  private static CallEnd givenUp(int attempts, GiveUpReason reason) {
    return argThat(
        end ->
            end.attempts() == attempts
                && !end.isSuccess()
                && end.givenUp().equals(Optional.of(reason)));
  }

  private RunCatalog retrying(CallListener told) {
    return RunCatalogs.retrying(catalog, RetryPolicy.DEFAULT.withMaxAttempts(3), timing, told);
  }
}
