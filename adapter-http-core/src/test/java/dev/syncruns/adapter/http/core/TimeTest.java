package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long calls take: never longer than they may, whatever the server does. */
@Timeout(30)
class TimeTest {
  private static final Response PAGE =
      Response.json(200, "{\"runs\":[" + "{},".repeat(500) + "{}]}");

  @Test
  void aDrippingAnswer_endsWithTheRequestTimeout() {
    try (Served served = shortlyServing(PAGE.dripping(Duration.ofMillis(20)))) {
      assertThat(served.problem())
          .isInstanceOfSatisfying(
              TransportError.class, it -> assertThat(it.why()).isEqualTo("timed out"));
    }
  }

  @Test
  void anAnswerThatStallsInItsBody_endsWithTheRequestTimeout() {
    try (Served served = shortlyServing(PAGE.stalledAfter(100))) {
      Problem problem = served.problem();

      assertThat(problem).isInstanceOf(TransportError.class);
      assertThat(problem.httpStatus()).hasValue(200);
    }
  }

  @Test
  void anErrorThatStallsInItsBody_isToldByItsStatus() {
    try (Served served = shortlyServing(Response.json(503, "{\"error\":{}}").stalledAfter(3))) {
      assertThat(served.problem()).isInstanceOf(ServiceUnavailable.class);
    }
  }

  @Test
  void theDeadlineOfTheCall_isTold_whenItComesFirst() {
    try (Served served = Served.answering(PAGE.stalledAfter(100))) {
      CallOptions options =
          CallOptions.until(new SystemTimeSource().now().plus(Duration.ofMillis(300)));
      Problem problem =
          Served.problem(() -> served.catalog.runs(Served.CONNECTION, Served.PAGE, options));

      assertThat(problem)
          .isInstanceOfSatisfying(
              LimitExceeded.class,
              it -> assertThat(it.limit()).isEqualTo(LimitExceeded.Limit.DEADLINE));
    }
  }

  @Test
  void aDeadlineThatIsOver_makesNoRequest() {
    try (Served served = Served.answering(PAGE)) {
      CallOptions options = CallOptions.until(new SystemTimeSource().now().minusSeconds(1));
      Problem problem =
          Served.problem(() -> served.catalog.runs(Served.CONNECTION, Served.PAGE, options));

      assertThat(problem).isInstanceOf(LimitExceeded.class);
      assertThat(problem.attempts()).isZero();
      assertThat(served.requests()).isEmpty();
    }
  }

  @Test
  void anInterruptedCall_endsAtOnce_inTheMiddleOfABodyToo() throws Exception {
    CompletableFuture<Boolean> flagged = new CompletableFuture<>();
    try (Served served = Served.answering(PAGE.stalledAfter(100))) {
      Thread caller =
          new Thread(
              () -> {
                Problem problem = served.problem();
                flagged.complete(
                    problem instanceof CallInterrupted && Thread.currentThread().isInterrupted());
              });
      caller.start();
      while (served.requests().isEmpty()) {
        Thread.onSpinWait();
      }
      caller.interrupt();

      assertThat(flagged.get(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Served shortlyServing(Response answer) {
    Served served = new Served(config -> config.requestTimeout(Duration.ofMillis(1500)));
    served.simulator.script().always((request, documented) -> answer);
    return served;
  }
}
