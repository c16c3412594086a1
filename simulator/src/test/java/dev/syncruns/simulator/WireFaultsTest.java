package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Throttle;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireFaultsTest {

  private static final String RUNS = Client.PATH + "c/runs";
  private static final Response TEN = Response.text(200, "text/plain", "0123456789");

  private final AtomicInteger pauses = new AtomicInteger();
  private final Simulator simulator =
      Simulator.builder()
          .generate("c", 3, 1, 1)
          .clock(new TestClock())
          .delay(pause -> pauses.incrementAndGet())
          .start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void severalRequests_shareAConnection() throws IOException {
    simulator.script(TEN, TEN);
    try (RawClient client = new RawClient(simulator)) {
      for (int i = 0; i < 2; i++) {
        assertThat(client.ask(RUNS).readHead()).contains("Content-Length: 10");
        assertThat(client.read(10)).isEqualTo("0123456789");
      }
    }
  }

  @Test
  void requestThatAsksToClose_endsTheConnection() throws IOException {
    simulator.script(TEN);
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS, "Connection: close").readAll())
          .contains("Connection: close")
          .endsWith("0123456789");
    }
  }

  @Test
  void resetBeforeHead_isAConnectionReset() throws IOException {
    simulator.script(TEN.resetBeforeHead());
    try (RawClient client = new RawClient(simulator)) {
      client.ask(RUNS);
      assertThatThrownBy(client::readAll)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void resetAfter_isAConnectionResetBehindTheHead() throws IOException {
    simulator.script(Response.text(200, "text/plain", "x".repeat(1_000_000)).resetAfter(500_000));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS).readHead()).contains("Content-Length: 1000000");
      assertThatThrownBy(client::readAll)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void truncatedAfter_promisesMoreThanItSends() throws IOException {
    simulator.script(TEN.truncatedAfter(4));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS).readAll())
          .contains("Content-Length: 10\r\n")
          .endsWith("\r\n\r\n0123");
    }
  }

  @Test
  void stalled_staysSilentAndOpen() throws IOException {
    simulator.script(TEN.stalled());
    try (RawClient client = new RawClient(simulator)) {
      client.ask(RUNS).patience(100);
      assertThatThrownBy(client::readAll).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void stalledAfter_sendsAPartAndFallsSilent() throws IOException {
    simulator.script(TEN.stalledAfter(3));
    try (RawClient client = new RawClient(simulator)) {
      client.ask(RUNS).readHead();
      assertThat(client.read(3)).isEqualTo("012");
      client.patience(100);
      assertThatThrownBy(client::readAll).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void close_endsAStalledAnswer() throws IOException {
    simulator.script(TEN.stalledAfter(3));
    try (RawClient client = new RawClient(simulator)) {
      client.ask(RUNS).readHead();
      client.read(3);
      simulator.close();
      assertThat(client.in().read()).isEqualTo(-1);
    }
  }

  @Test
  void dripping_pausesAfterEachByteOfTheWholeAnswer() throws IOException {
    simulator.script(TEN.dripping(Duration.ofSeconds(1)));
    try (RawClient client = new RawClient(simulator)) {
      String answer = client.ask(RUNS, "Connection: close").readAll();
      assertThat(answer).endsWith("0123456789");
      assertThat(pauses).hasValue(answer.length());
    }
  }

  @Test
  void pace_setsTheSizeOfTheSteps() throws IOException {
    simulator.script(TEN.withThrottle(new Throttle(1000, Duration.ofDays(1))));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS, "Connection: close").readAll()).endsWith("0123456789");
      assertThat(pauses).hasValue(2);
    }
  }

  @Test
  void headersWithControlCharacters_goOutAsTheyAre() throws IOException {
    simulator.script(TEN.withHeader("X-Evil", "\u001b[31m\u0000\u0007"));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS).readHead()).contains("X-Evil: \u001b[31m\u0000\u0007\r\n");
    }
  }

  @Test
  void redirect_hasTheLocationAndNoBody() throws IOException {
    simulator.script(ErrorResponses.redirect(307, "http://elsewhere.invalid/x"));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS).readHead())
          .startsWith("HTTP/1.1 307 Temporary Redirect\r\n")
          .contains("Location: http://elsewhere.invalid/x")
          .contains("Content-Length: 0");
    }
  }

  @Test
  void chosenContentLength_replacesTheTrueOne() throws IOException {
    simulator.script(TEN.withHeader("Content-Length", "99999999999999999999"));
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS).readAll())
          .containsOnlyOnce("Content-Length")
          .contains("Content-Length: 99999999999999999999");
    }
  }

  @Test
  void failingBehaviour_isA500ThatSaysSo() throws IOException {
    simulator
        .script()
        .always(
            (request, documented) -> {
              throw new IllegalStateException("oops");
            });
    try (RawClient client = new RawClient(simulator)) {
      assertThat(client.ask(RUNS, "Connection: close").readAll())
          .startsWith("HTTP/1.1 500 ")
          .endsWith("The simulator's script failed: java.lang.IllegalStateException: oops");
    }
  }
}
