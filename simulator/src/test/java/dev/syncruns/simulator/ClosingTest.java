package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.simulator.scenario.Responder;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ClosingTest {

  @Test
  void close_leavesNoThreadAndNoPort() throws IOException {
    Simulator simulator = Simulator.builder().generate("c", 1, 1, 1).start();
    List<RawClient> clients = new ArrayList<>();
    simulator
        .script()
        .when(at("stall"), Responder.always(Response.status(200).stalled()))
        .when(at("drip"), Responder.always(Response.status(200).dripping(Duration.ofDays(1))));
    for (String kind : List.of("stall", "drip", "stall", "drip", "good")) {
      clients.add(new RawClient(simulator).ask(Client.PATH + "c/runs?" + kind));
    }
    clients.get(4).read(1);

    simulator.close();
    simulator.close();

    assertThat(ConnectionThreads.alive()).isEmpty();
    assertThatThrownBy(() -> new RawClient(simulator)).isInstanceOf(ConnectException.class);
    for (RawClient client : clients) {
      client.close();
    }
  }

  @Test
  void portInUse_isSaidWithAWayOut() {
    try (Simulator simulator = Simulator.builder().scenario(Scenario.EMPTY).start()) {
      SimulatorBuilder second = Simulator.builder().port(simulator.apiUrl().getPort());

      assertThatThrownBy(second::start)
          .hasMessageContaining("Port " + simulator.apiUrl().getPort())
          .hasMessageContaining("Choose another");
    }
  }

  private static Predicate<ReceivedRequest> at(String kind) {
    return request -> request.query(kind).isPresent();
  }
}
