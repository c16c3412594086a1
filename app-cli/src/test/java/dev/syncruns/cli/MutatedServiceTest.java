package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever bytes answer a command, it ends with the documented exit code and says what it got.
 * {@code -Dmutations=10} makes ten times as many.
 */
class MutatedServiceTest {
  private static final int ANSWERS = 60 * Integer.getInteger("mutations", 1);
  private static final long SEED = 20261130;
  private static final String PAGE =
      "{\"runs\":[{\"id\":\"r1\",\"state\":\"Completed\",\"result\":\"Error\",\"startDateTime\":"
          + "\"2026-03-01T02:00:00Z\",\"endDateTime\":\"2026-03-01T02:10:00Z\",\"jobs\":[{\"id\":"
          + "\"j\",\"tasks\":[{\"id\":\"t\",\"retryAttempts\":3,\"error\":{\"errorCode\":\"E1\","
          + "\"canUserFix\":true}}]}]}],\"_links\":{}}";
  private static final String HEADERS =
      "Content-Type: application/json\r\nWWW-Authenticate: Bearer error=\"x\"\r\nRetry-After: 0\r\n"
          + "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: keep-alive\r\nDate: Sun, 01 Mar"
          + " 2026 02:00:00 GMT\r\nLocation: http://127.0.0.1/\r\nSet-Cookie: a=b; Path=/\r\n";
  private static final int[] STATUSES = {
    200, 200, 200, 200, 201, 204, 206, 302, 401, 403, 404, 407, 410, 418, 429, 431, 500, 503, 999
  };
  private static final String[][] COMMANDS = {
    {"list"}, {"list", "-o", "json"}, {"show", "latest"}, {"why", "-o", "csv"}, {"tasks", "list"}
  };

  private AnyBytes service;

  @BeforeEach
  void start() {
    service = new AnyBytes();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void every_mutated_head_is_told() {
    Random random = new Random(SEED);
    for (int i = 0; i < ANSWERS; i++) {
      int status = STATUSES[random.nextInt(STATUSES.length)];
      String head = "HTTP/1.1 " + status + " OK\r\nContent-Length: " + PAGE.length() + "\r\n";
      assertTold(i, mutated(head + HEADERS, random) + "\r\n" + PAGE);
    }
  }

  @Test
  void every_mutated_page_is_told() {
    Random random = new Random(SEED);
    for (int i = 0; i < ANSWERS; i++) {
      assertTold(i, answer(200, mutated(PAGE, random)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,2", "401,4", "402,7", "403,4", "404,5", "405,7", "406,7", "407,7", "408,7", "409,7",
    "410,5", "411,7", "413,7", "414,7", "415,7", "418,7", "421,7", "422,2", "423,7", "424,7",
    "425,7", "426,7", "428,7", "429,6", "431,4", "444,7", "449,7", "451,7", "460,7", "494,4",
    "498,4", "499,7", "500,7", "501,7", "502,7", "503,7", "504,7", "520,7", "599,7", "600,7",
    "999,7", "201,7", "202,7", "203,7", "204,7", "205,7", "206,7", "300,7", "301,7", "302,7",
    "304,7", "307,7", "308,7"
  })
  void every_status_has_its_exit_code_in_every_command(int status, int exit) {
    for (String command : new String[] {"list", "show latest", "why", "status", "tasks list"}) {
      String page = command.startsWith("s") ? "<html><title>Gateway</title>No</html>" : "";
      service.bytes = answer(status, page);
      Shell ran = shell().and(command.split(" ", -1));

      assertThat(ran.exit()).as("%s: %s%s", command, ran.out(), ran.err()).isEqualTo(exit);
      assertThat(ran.out() + ran.err()).contains(Integer.toString(status));
    }
  }

  private void assertTold(int number, String answer) {
    service.bytes = answer;
    Shell ran = shell().and(COMMANDS[number % COMMANDS.length]);

    String all = "answer " + number + ": " + answer + "\n" + ran.out() + ran.err();
    if (ran.exit() == 2) {
      assertThat(ran.err()).as("%s", all).contains("the service rejects the request (4");
    } else {
      assertThat(ran.exit()).as("%s", all).isIn(0, 4, 5, 6, 7);
    }
    assertThat(ran.exit() == 0 ? ran.out() + ran.err() : ran.err()).as("%s", all).isNotBlank();
    assertThat(ran.out() + ran.err())
        .as("%s", all)
        .doesNotContain("\tat ", "java.lang.", "crash report");
  }

  private Shell shell() {
    return new Shell()
        .with("SYNCRUNS_API_URL", service.address())
        .with("SYNCRUNS_TOKEN", "test-token")
        .with("SYNCRUNS_HTTP_RETRIES", "0")
        .with("SYNCRUNS_CONNECTION", "MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg");
  }

  private static String answer(int status, String body) {
    return "HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static String mutated(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.setCharAt(at, (char) random.nextInt(256));
        case 3 -> text.insert(at, "{}[],:;=\"\\\r\nul0-e.".charAt(random.nextInt(18)));
        default -> text.setLength(random.nextInt(8) == 0 ? at + 1 : text.length());
      }
      if (text.length() == 0) {
        return "";
      }
    }
    return text.toString();
  }

  /** A server on loopback that answers each connection's first request with any bytes. */
  private static final class AnyBytes implements AutoCloseable {
    private final ServerSocket socket;
    private volatile String bytes = "";

    AnyBytes() {
      try {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException unavailable) {
        throw new UncheckedIOException(unavailable);
      }
      Thread serving = new Thread(this::serve, "any-bytes");
      serving.setDaemon(true);
      serving.start();
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (Socket caller = socket.accept()) {
          readHead(caller.getInputStream());
          caller.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
          caller.shutdownOutput();
        } catch (IOException gone) {
          // The caller left, or the server was closed.
        }
      }
    }

    private static void readHead(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (head.append((char) next).indexOf("\r\n\r\n") >= 0) {
          return;
        }
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException unclosed) {
        throw new UncheckedIOException(unclosed);
      }
    }
  }
}
