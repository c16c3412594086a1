package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          "GET http://any.invalid"
              + Client.PATH
              + "c/runs HTTP/1.0\r\n"
              + "Authorization: Bearer sim-1\r\n\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 200 ").contains("\"runs\":[{");
    }
  }
}
