package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.scenario.Fault;
import dev.syncruns.simulator.scenario.Responder;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with answers, no connection is left open but one for the next request. */
class LeftConnectionsTest {
  private static final int CALLS = 4;
  private static final TimeSource TIMING = new SystemTimeSource();
  private static final Duration PATIENCE_WITH_SLOWNESS = Duration.ofMillis(300);

  /** More than the five seconds that the JDK gives an abandoned body to arrive after all. */
  private static final Duration MOMENT = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void faultAndGoodAnswerInTurn_leaveOneConnection(Fault fault) throws InterruptedException {
    try (Simulator simulator = Simulator.builder().generate("connection", 3, 1, 1).start();
        TestedCatalog catalog = catalog(simulator)) {
      int calls = isSlow(fault) ? 1 : CALLS;
      int problems = 0;
      for (int i = 0; i < calls; i++) {
        simulator.script().next(fault.responder(), Responder.DOCUMENTED);
        problems += call(catalog, options(fault));
        assertThat(call(catalog, CallOptions.none()))
            .as("the good answer after the fault")
            .isZero();
      }

      assertThat(problems).isIn(0, calls);
      assertThat(simulator.awaitConnections(1, MOMENT)).isLessThanOrEqualTo(1);
    }
  }

  private static TestedCatalog catalog(Simulator simulator) {
    return TestedCatalog.create(
        HttpConfig.builder().apiUrl(simulator.apiUrl()).maxBodyBytes(1024 * 1024).build(),
        AccessTokens.fixed(AccessToken.of("sim-token")),
        TIMING);
  }

  private static boolean isSlow(Fault fault) {
    return Fault.of(Fault.Kind.SLOW).contains(fault);
  }

  private static CallOptions options(Fault fault) {
    return isSlow(fault)
        ? CallOptions.until(TIMING.now().plus(PATIENCE_WITH_SLOWNESS))
        : CallOptions.none();
  }

  private static int call(TestedCatalog catalog, CallOptions options) {
    try {
      catalog.runs(ConnectionId.of("connection"), PageRequest.first(100), options);
      return 0;
    } catch (Problem problem) {
      return 1;
    }
  }
}
