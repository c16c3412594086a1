package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListOfRunsTest {

  private final Simulator simulator =
      Simulator.builder()
          .clock(new TestClock())
          .generate("many", 250, 2, 3)
          .generate("odd id/with ünïcode", 1, 1, 1)
          .start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void defaultPage_hasAHundredRunsOfThreeFields() {
    HttpResponse<String> response = Client.get(Client.runs(simulator, "many", ""));

    List<JsonObject> runs = runs(Client.json(response));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("Date")).hasValue("Mon, 02 Mar 2026 08:00:00 GMT");
    assertThat(runs)
        .hasSize(100)
        .allSatisfy(run -> assertThat(run.keySet()).containsExactly("id", "state", "result"));
  }

  @Test
  void preferMinimal_isTheDefault() {
    URI uri = Client.runs(simulator, "many", "?$top=3");

    assertThat(Client.get(uri, "Prefer", "return=minimal").body())
        .isEqualTo(Client.get(uri).body());
  }

  @Test
  void preferRepresentation_givesWholeRuns() {
    JsonObject run = runs(Client.page(simulator, "many", "?$top=1")).get(0);

    assertThat(run.keySet())
        .contains("id", "state", "result", "phase", "startDateTime", "endDateTime", "connectionId");
    assertThat(run.getString("connectionId")).isEqualTo("many");
    JsonObject job = run.getJsonArray("jobs").getJsonObject(0);
    assertThat(run.getJsonArray("jobs")).hasSize(2);
    assertThat(job.getJsonArray("tasks")).hasSize(3);
  }

  @Test
  void preferRepresentation_isFoundAmongOtherPreferences() {
    URI uri = Client.runs(simulator, "many", "?$top=1");

    String body = Client.get(uri, "Prefer", "respond-async, Return=\"representation\"; x").body();

    assertThat(body).contains("jobs");
  }

  @Test
  void followingNextLinks_givesEveryRunOnceAndEnds() {
    List<String> ids = new ArrayList<>();
    String next = Client.runs(simulator, "many", "?$top=60").toString();
    int pages = 0;
    while (!next.isEmpty()) {
      JsonObject page = Client.json(Client.get(URI.create(next)));
      runs(page).forEach(run -> ids.add(run.getString("id")));
      next = Client.link(page, "next");
      pages++;
    }

    assertThat(pages).isEqualTo(5);
    assertThat(ids).hasSize(250).doesNotHaveDuplicates();
  }

  @Test
  void links_areAbsoluteAndAbsentWhereThereIsNothing() {
    String runs = simulator.apiUrl() + Client.PATH + "many/runs";

    JsonObject first = Client.page(simulator, "many", "?$top=100");
    JsonObject second = Client.page(simulator, "many", "?$skip=100&$top=100");
    JsonObject last = Client.page(simulator, "many", "?$skip=200&$top=100");

    assertThat(Client.link(first, "self")).isEqualTo(runs + "?$skip=0&$top=100");
    assertThat(Client.link(first, "prev")).isEmpty();
    assertThat(Client.link(first, "next")).isEqualTo(runs + "?$skip=100&$top=100");
    assertThat(Client.link(second, "prev")).isEqualTo(runs + "?$skip=0&$top=100");
    assertThat(Client.link(second, "next")).isEqualTo(runs + "?$skip=200&$top=100");
    assertThat(Client.link(last, "next")).isEmpty();
  }

  @Test
  void pageBehindTheEnd_isEmptyAndHasNoNext() {
    JsonObject page = Client.page(simulator, "many", "?$skip=1000");

    assertThat(runs(page)).isEmpty();
    assertThat(Client.link(page, "next")).isEmpty();
    assertThat(Client.link(page, "prev")).endsWith("$skip=900&$top=100");
  }

  @Test
  void pathInAnyCaseAndEscapedParameters_areUnderstood() {
    String path = "/Synchronization/iModels/manifestConnections/many/RUNS?%24top=2&%24skip=1";

    JsonObject page = Client.json(Client.get(URI.create(simulator.apiUrl() + path)));

    assertThat(runs(page)).hasSize(2);
    assertThat(Client.link(page, "self")).endsWith("/many/runs?$skip=1&$top=2");
  }

  @Test
  void connectionIdWithReservedCharacters_isFoundWhenEscaped() {
    String id = "odd%20id%2Fwith%20%C3%BCn%C3%AFcode";

    JsonObject page = Client.page(simulator, id, "");

    assertThat(runs(page)).hasSize(1);
    assertThat(Client.link(page, "self")).contains("/" + id + "/");
  }

  @Test
  void singleRun_isWrappedAndWhole() {
    String id = runs(Client.page(simulator, "many", "?$skip=200&$top=1")).get(0).getString("id");

    URI uri = URI.create(simulator.apiUrl() + Client.PATH + "many/runs/" + id);
    JsonObject run = Client.json(Client.get(uri)).getJsonObject("run");

    assertThat(run.getString("id")).isEqualTo(id);
    assertThat(run.getJsonArray("jobs")).hasSize(2);
  }

  private static List<JsonObject> runs(JsonObject page) {
    return page.getJsonArray("runs").getValuesAs(JsonObject.class);
  }
}
