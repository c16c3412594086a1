package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedProblemsTest {

  private static final String NOBODYS = "A".repeat(43);
  private static final String OUT_OF_LIMITS =
      "{\"code\":\"InvalidValue\",\"message\":\"Page size is out of limits.\",\"target\":\"%s\"}";

  private final Simulator simulator =
      Simulator.builder().generate("many", 10, 1, 1).pageSizeLimit(50).start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void noAuthorization_is401HeaderNotFound() {
    HttpResponse<String> response =
        Client.send(HttpRequest.newBuilder(Client.runs(simulator, "many", "")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"HeaderNotFound\",\"message\":"
                + "\"Header Authorization was not found in the request. Access denied.\"}}");
  }

  @Test
  void otherScheme_is401InvalidAuthorizationScheme() {
    HttpResponse<String> response =
        Client.send(
            HttpRequest.newBuilder(Client.runs(simulator, "many", ""))
                .header("Authorization", "Basic c2ltLTE6eA=="));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("\"code\":\"InvalidAuthorizationScheme\"");
  }

  @Test
  void foreignToken_is401Unauthorized() {
    HttpResponse<String> response =
        Client.send(
            HttpRequest.newBuilder(Client.runs(simulator, "many", ""))
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"Access denied due to invalid"
                + " access_token. Make sure to provide a valid token for this API endpoint.\"}}");
  }

  @Test
  void unknownConnection_is404ManifestConnectionNotFound() {
    HttpResponse<String> response = Client.get(Client.runs(simulator, NOBODYS, ""));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"ManifestConnectionNotFound\",\"message\":"
                + "\"Requested ManifestConnection is not available.\"}}");
  }

  @Test
  void unknownRun_is404ManifestConnectionRunNotFound() {
    HttpResponse<String> response =
        Client.get(URI.create(Client.runs(simulator, "many", "") + "/nobody"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"code\":\"ManifestConnectionRunNotFound\"");
  }

  @Test
  void everythingInvalid_is422WithEachDetail() {
    HttpResponse<String> response =
        Client.get(Client.runs(simulator, "not-an-id", "?$skip=-1&$top=0"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"InvalidManifestConnectionRunsRequest\","
                + "\"message\":\"Cannot perform operation.\",\"details\":["
                + "{\"code\":\"InvalidValue\",\"message\":"
                + "\"Provided connectionId value is not valid.\",\"target\":\"connectionId\"},"
                + OUT_OF_LIMITS.formatted("$skip")
                + ","
                + OUT_OF_LIMITS.formatted("$top")
                + "]}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"51", "0", "-1", "x", "", "99999999999999999999"})
  void topOutOfLimits_is422WithThatDetailAlone(String top) {
    HttpResponse<String> response = Client.get(Client.runs(simulator, "many", "?$top=" + top));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("\"details\":[" + OUT_OF_LIMITS.formatted("$top") + "]")
        .doesNotContain("$skip", "connectionId");
  }

  @Test
  void otherVersion_is404ResourceNotFound() {
    HttpResponse<String> response =
        Client.get(
            Client.runs(simulator, "many", ""),
            "Accept",
            "application/vnd.bentley.itwin-platform.v2+json");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The requested resource was"
                + " not found. Verify the API URL and the Accept header.\",\"details\":["
                + "{\"code\":\"OperationNotFound\",\"message\":"
                + "\"Unable to match incoming request to an operation.\"}]}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.bentley.itwin-platform.v1+json",
        "application/json;q=0.5",
        "text/html, */*;q=0.1"
      })
  void servedVersion_is200(String accept) {
    assertThat(Client.get(Client.runs(simulator, "many", ""), "Accept", accept).statusCode())
        .isEqualTo(200);
  }

  @Test
  void otherPath_is404ResourceNotFound() {
    URI uri = URI.create(simulator.apiUrl() + "/synchronization/imodels/storageconnections");

    assertThat(Client.get(uri).body()).contains("\"code\":\"ResourceNotFound\"");
  }

  @Test
  void otherMethod_is405WithTheMethodsThatWork() {
    HttpResponse<String> response =
        Client.send(
            Client.request(Client.runs(simulator, "many", ""))
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET");
  }
}
