package example.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SimulatedApi.class)
class RunsResourceTest {
  @TestHTTPResource("/")
  URI address;

  @ConfigProperty(name = "example.connection")
  String connection;

  @Test
  void listsRuns_besideTheRestClientOfQuarkus() {
    RunsClient client =
        QuarkusRestClientBuilder.newBuilder().baseUri(address).build(RunsClient.class);

    List<RunsResource.RunView> runs = client.runs(connection);

    assertEquals(20, runs.size());
    assertTrue(runs.stream().anyMatch(run -> run.outcome().equals("partial")));
  }
}
