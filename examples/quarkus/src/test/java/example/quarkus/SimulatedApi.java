package example.quarkus;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The API that the application calls in tests. */
public class SimulatedApi implements QuarkusTestResourceLifecycleManager {
  private Simulator simulator;

  @Override
  public Map<String, String> start() {
    simulator = Simulator.builder().scenario(Scenario.named("nightly-partial")).start();
    return Map.of(
        "syncruns.api-url", simulator.apiUrl().toString(),
        "syncruns.token", "sim-example",
        "example.connection", simulator.connections().get(0).id());
  }

  @Override
  public void stop() {
    simulator.close();
  }
}
