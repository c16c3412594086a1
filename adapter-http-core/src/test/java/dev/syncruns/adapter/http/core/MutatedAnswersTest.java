package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Random heads and mutated pages over real sockets: each is a page or a problem, and none is lost.
 * {@code -Dmutations=10} makes ten times as many.
 */
class MutatedAnswersTest {
  private static final int TIMES = Integer.getInteger("mutations", 1);
  private static final int HEADS = 300 * TIMES;
  private static final int PAGES = 1000 * TIMES;
  private static final long SEED = 20261130;
  private static final String PAGE =
      "{\"runs\":[{\"id\":\"r1\",\"connectionId\":\"c\",\"state\":\"Completed\",\"result\":\"Error\","
          + "\"startDateTime\":\"2026-03-01T02:00:00Z\",\"jobs\":[{\"id\":\"j\",\"tasks\":[{\"id\":"
          + "\"t\",\"retryAttempts\":3,\"error\":{\"errorCode\":\"E1\",\"canUserFix\":true}}]}]}],"
          + "\"_links\":{\"next\":{\"href\":\"http://127.0.0.1/x?$skip=1&$top=1\"}}}";
  private static final List<String> LINES =
      List.of(
          "WWW-Authenticate: =",
          "WWW-Authenticate: Bearer",
          "WWW-Authenticate: NTLM",
          "X: \u0000",
          "Proxy-Authenticate: a==b",
          "Content-Length: -1",
          "Content-Length: 0",
          "Content-Length: 99999999999999999999",
          "Content-Length: x",
          "Connection: close",
          "Connection: keep-alive",
          "Keep-Alive: timeout=x, max=-1",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Content-Encoding: gzip",
          "Content-Encoding: br",
          "Retry-After: -1",
          "Retry-After: 0",
          "Location: //",
          "Set-Cookie: ;",
          ":",
          "=",
          "",
          " folded",
          "Date: never",
          "Content-Type: %%",
          "Upgrade: h2c",
          "Trailer: X");
  private static final List<String> BEGINNINGS =
      List.of("HTTP/1.1", "HTTP/1.0", "HTTP/2", "HTTP/1.", "http/1.1", "ICY", "SSH-2.0-x", "");

  @Test
  void everyRandomHead_isAPageOrAProblem() {
    assertAllAreTold(HEADS, MutatedAnswersTest::head);
  }

  @Test
  void everyMutatedPage_isAPageOrAProblem() {
    assertAllAreTold(PAGES, random -> KeptServer.ok(mutated(PAGE, random)));
  }

  private static void assertAllAreTold(int count, Function<Random, String> answers) {
    Random random = new Random(SEED);
    List<String> lost = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < count; i++) {
      String answer = answers.apply(random);
      try (RawServer server = new RawServer(answer.getBytes(StandardCharsets.ISO_8859_1));
          TestedCatalog catalog =
              TestedCatalog.create(
                  HttpConfig.builder()
                      .apiUrl(server.address())
                      .requestTimeout(Duration.ofSeconds(5))
                      .build(),
                  AccessTokens.fixed(AccessToken.of("sim-canary-1")),
                  new SystemTimeSource())) {
        catalog.runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none());
        told++;
      } catch (Problem problem) {
        told += problem.getMessage().isBlank() ? 0 : 1;
      } catch (RuntimeException | Error escaped) {
        lost.add(escaped + " of " + answer);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(told).isEqualTo(count);
  }

  private static String head(Random random) {
    StringBuilder head = new StringBuilder(one(BEGINNINGS, random, 0.7));
    head.append(random.nextInt(20) == 0 ? "" : " ");
    head.append(random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(10) * 50 + 100);
    head.append(random.nextBoolean() ? " OK\r\n" : "\n");
    for (int i = random.nextInt(5); i > 0; i--) {
      head.append(one(LINES, random, 0)).append(random.nextInt(9) == 0 ? "\n" : "\r\n");
    }
    head.append(random.nextInt(10) == 0 ? "" : "\r\n").append(PAGE);
    String whole = head.toString();
    return random.nextInt(6) == 0 ? whole.substring(0, random.nextInt(whole.length())) : whole;
  }

  private static String mutated(String page, Random random) {
    StringBuilder text = new StringBuilder(page);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        case 2 -> text.setCharAt(at, (char) random.nextInt(256));
        default -> text.insert(at, "{}[],:\"\\nul0-e.".charAt(random.nextInt(15)));
      }
      if (text.length() == 0) {
        return "";
      }
    }
    return text.toString();
  }

  private static String one(List<String> of, Random random, double first) {
    return random.nextDouble() < first ? of.get(0) : of.get(random.nextInt(of.size()));
  }
}
