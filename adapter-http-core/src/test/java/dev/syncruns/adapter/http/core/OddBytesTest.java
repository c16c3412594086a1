package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no well-behaved server sends: read, or refused soon and in our words. */
@Timeout(60)
class OddBytesTest {
  private static final String BODY = "{\"runs\":[{\"id\":\"r1\"}]}";
  private static final String INTERIM = "HTTP/1.1 100 Continue\r\n\r\n";

  static Stream<Arguments> harmless() {
    return Stream.of(
        arguments("an interim answer first", INTERIM + answer("")),
        arguments("five hundred of them", INTERIM.repeat(500) + answer("")),
        arguments("control characters", answer("X-\u0001: \u001b[31m\u0007\r\n")),
        arguments("a folded header", answer("X-A: a\r\n b\r\n\tc\r\n")),
        arguments("a line without a colon", answer("nothing\r\n")),
        arguments("line feeds only", answer("").replace("\r\n", "\n")),
        arguments("no reason", answer("").replace("200 OK", "200")),
        arguments(
            "chunks and a length",
            chunked(BODY).replace("Transfer", "Content-Length: 3\r\nTransfer")),
        arguments("chunk extensions", chunked(BODY).replace("\r\n{", ";a=b\r\n{")),
        arguments("trailers", chunked(BODY).replace("0\r\n\r\n", "0\r\nX-A: b\r\n\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void whatIsOddButClear_isRead(String name, String answer) {
    assertThat(page(answer.getBytes(StandardCharsets.ISO_8859_1)).items()).as(name).hasSize(1);
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("no status line", "hello\n"),
        arguments("another protocol", "ICY 200 OK\r\n\r\n" + BODY),
        arguments("interim answers without end", INTERIM.repeat(100_000)),
        arguments("a chunk that is no chunk", chunked(BODY).replace("0\r\n\r\n", "nothing\r\n")),
        arguments("a chunk of negative size", chunked(BODY).replace("\r\n\r\n16", "\r\n\r\n-5")),
        arguments("a length that is longer", answer("").replace(": 22", ": 27")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void whatIsBroken_isAProblem(String name, String answer) {
    assertThat(problem(answer.getBytes(StandardCharsets.ISO_8859_1)))
        .as(name)
        .isInstanceOfAny(TransportError.class, MalformedResponse.class);
  }

  /** Newer JDKs pass over such an answer and read the one behind it. */
  @ParameterizedTest
  @ValueSource(ints = {101, 102, 103, 199})
  void anInterimAnswerThatIsNotOver_isNotWaitedFor(int status) {
    byte[] answer =
        ("HTTP/1.1 " + status + " Interim\r\nLink: </x>\r\n\r\n" + answer(""))
            .getBytes(StandardCharsets.US_ASCII);
    long began = System.nanoTime();

    Object outcome = outcome(answer);

    assertThat(outcome).isInstanceOfAny(MalformedResponse.class, TransportError.class, Page.class);
    if (outcome instanceof MalformedResponse problem) {
      assertThat(problem.httpStatus()).hasValue(status);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twice", "empty parts", "cut off", "another checksum"})
  void whatIsNotPackedAsItSays_isUnreadable(String how) {
    byte[] once = Packed.gzip(BODY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    switch (how) {
      case "twice" -> bytes.writeBytes(Packed.gzip(new String(once, StandardCharsets.ISO_8859_1)));
      case "cut off" -> bytes.write(once, 0, once.length - 12);
      case "another checksum" -> {
        bytes.write(once, 0, once.length - 8);
        bytes.writeBytes(new byte[8]);
      }
      default -> {
        byte[] nothing = Packed.gzip("");
        for (int i = 0; i < 200_000; i++) {
          bytes.writeBytes(nothing);
        }
      }
    }

    assertThat(problem(bytes.toByteArray())).isInstanceOf(MalformedResponse.class);
  }

  private static String answer(String headers) {
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
  }

  private static String chunked(String body) {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(body.length())
        + "\r\n"
        + body
        + "\r\n0\r\n\r\n";
  }

  private static Object outcome(byte[] answer) {
    try {
      return page(answer);
    } catch (Problem problem) {
      return problem;
    }
  }

  private static Problem problem(byte[] answer) {
    Problem problem =
        Assertions.catchThrowableOfType(Problem.class, () -> assertThat(page(answer)).isNull());
    assertThat(problem.getMessage()).isNotBlank();
    return problem;
  }

  private static Page<Run> page(byte[] answer) {
    try (RawServer server = new RawServer(answer);
        TestedCatalog catalog =
            TestedCatalog.create(
                HttpConfig.builder()
                    .apiUrl(server.address())
                    .requestTimeout(Duration.ofSeconds(20))
                    .build(),
                AccessTokens.fixed(AccessToken.of("sim-canary-1")),
                new SystemTimeSource())) {
      return catalog.runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none());
    }
  }
}
