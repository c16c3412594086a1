package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {

  private final Simulator simulator = Simulator.builder().generate("c", 1, 1, 1).start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, 400",
    "GET /, 400",
    "GET / SPDY/3, 400",
    "GET / HTTP/1.1~no colon, 400",
    "POST /connect/token HTTP/1.1~Content-Length: many, 400",
    "POST /connect/token HTTP/1.1~Transfer-Encoding: chunked, 411",
    "POST /connect/token HTTP/1.1~Content-Length: 70000, 413"
  })
  void unreadableRequest_isRefusedAndTheConnectionEnds(String lines, int status)
      throws IOException {
    try (RawClient client = new RawClient(simulator)) {
      String answer = client.send(lines.replace("~", "\r\n") + "\r\n\r\n").readAll();
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      assertThat(simulator.requests()).isEmpty();
    }
  }

  @Test
  void lineThatIsTooLong_isRefused() throws IOException {
    try (RawClient client = new RawClient(simulator)) {
      client.send("GET /" + "x".repeat(16 * 1024 - 4));
      assertThat(client.readHead()).startsWith("HTTP/1.1 414 ");
    }
  }

  @Test
  void tooManyHeaders_areRefused() throws IOException {
    try (RawClient client = new RawClient(simulator)) {
      client.send("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(101));
      assertThat(client.readHead()).startsWith("HTTP/1.1 431 ");
    }
  }

  @Test
  void headThatIsTooLong_isRefused() throws IOException {
    try (RawClient client = new RawClient(simulator)) {
      client.send("GET / HTTP/1.1\r\n" + ("a: " + "x".repeat(16_000) + "\r\n").repeat(5));
      assertThat(client.readHead()).startsWith("HTTP/1.1 431 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET %s HTTP/1.1~Host: evil.example",
        "GET %s HTTP/1.1~Host: localhost.evil.example",
        "GET %s HTTP/1.1~Host: 127.0.0.1.evil.example:80",
        "GET %s HTTP/1.1~Host: localhost~Host: evil.example",
        "GET %s HTTP/1.1~Host: ",
        "GET http://evil.example%s HTTP/1.1~Host: localhost",
        "GET http://localhost@evil.example%s HTTP/1.1~Host: localhost"
      })
  void requestToAnotherHost_isRefused(String lines) throws IOException {
    assertThat(statusOf(lines)).isEqualTo("421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET %s HTTP/1.1~Host: localhost",
        "GET %s HTTP/1.1~Host: LOCALHOST:8080",
        "GET %s HTTP/1.1~Host: api.localhost",
        "GET %s HTTP/1.1~Host: 127.1.2.3:9",
        "GET %s HTTP/1.1~Host: [::1]:9",
        "GET %s HTTP/1.0"
      })
  void requestToThisMachine_isServed(String lines) throws IOException {
    assertThat(statusOf(lines)).isEqualTo("200");
  }

  @Test
  void logOfRequests_isBoundedInBytes() throws IOException {
    String padding = "x".repeat(16_000);
    for (int i = 0; i < 3_000; i++) {
      try (RawClient client = new RawClient(simulator)) {
        client.ask("/" + i, "A: " + padding, "Connection: close").readAll();
      }
    }
    assertThat(simulator.requests())
        .hasSizeBetween(1_000, 2_200)
        .last()
        .satisfies(request -> assertThat(request.path()).isEqualTo("/2999"));
  }

  private String statusOf(String lines) throws IOException {
    String head = String.format(lines, Client.PATH + "c/runs").replace("~", "\r\n");
    try (RawClient client = new RawClient(simulator)) {
      client.send(head + "\r\nConnection: close\r\nAuthorization: Bearer sim-1\r\n\r\n");
      return client.readAll().substring(9, 12);
    }
  }

  @Test
  void oddTargets_areServedAndRecordedAsTheyCame() throws IOException {
    String target = Client.PATH + "{connectionId}/runs?$skip=%zz&a|b";
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(target).readHead()).startsWith("HTTP/1.1 422 ");
    }
    assertThat(simulator.requests())
        .singleElement()
        .satisfies(request -> assertThat(request.rawTarget()).isEqualTo(target))
        .satisfies(request -> assertThat(request.query("$skip")).hasValue("%zz"));
  }

  @Test
  void absoluteTargetAndOldVersion_areServed() throws IOException {
    try (RawClient client = new RawClient(simulator)) {
      client.send(
          "GET http://localhost"
              + Client.PATH
              + "c/runs HTTP/1.0\r\n"
              + "Authorization: Bearer sim-1\r\n\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 200 ").contains("\"runs\":[{");
    }
  }
}
