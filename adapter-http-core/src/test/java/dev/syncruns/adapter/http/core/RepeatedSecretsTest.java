package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.adapter.http.core.config.Exchange;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret that a server sends back reaches no embedder, whichever way it is spelled. */
class RepeatedSecretsTest {
  private static final String TOKEN = "abc/def+ghi~jkl/mno+pqr==";

  static Stream<String> spellings() {
    String percent = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    return Stream.of(
        TOKEN,
        TOKEN.replace("/", "\\/"),
        TOKEN.replace("/", "\\u002f").replace("+", "\\u002B").replace("=", "\\u003d"),
        percent,
        percent.replace("%2F", "%2f").replace("%", "%25"),
        TOKEN.replace("+", "&#43;").replace("/", "&#x2F;"),
        TOKEN.replace("+", "-").replace("/", "_").replace("=", ""));
  }

  private final List<Exchange> exchanges = new ArrayList<>();

  private TestedCatalog catalog(RawServer server) {
    return TestedCatalog.create(
        HttpConfig.builder().apiUrl(server.address()).exchangeListener(exchanges::add).build(),
        AccessTokens.fixed(AccessToken.of(TOKEN)),
        new SystemTimeSource());
  }

  private static RawServer server(String status, String body, String header) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nServer: s "
            + header
            + "\r\nVary: "
            + header
            + "\r\nX-Correlation-Id: "
            + header
            + "\r\nLocation: http://x/?t="
            + header
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return new RawServer((head + body).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void assertClean(String told) {
    assertThat(told)
        .doesNotContainPattern("abc.{0,6}def")
        .doesNotContainPattern("mno.{0,6}pqr")
        .contains("[hidden]");
  }

  private void assertCleanProblem(String status, String body, String spelled) {
    try (RawServer server = server(status, body, header(spelled));
        TestedCatalog catalog = catalog(server)) {
      Problem problem =
          catchThrowableOfType(
              Problem.class,
              () -> catalog.runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none()));
      assertClean(problem + " " + problem.context() + problem.excerpt() + exchanges);
    }
  }

  private static String header(String spelled) {
    return spelled.replace("\\u002f", "/").replace("\\u002B", "+").replace("\\u003d", "=");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void a_problem_and_the_exchanges_hide_it(String spelled) {
    for (String status : List.of("401 U", "302 F", "422 U", "503 S")) {
      assertCleanProblem(
          status,
          "{\"error\":{\"code\":\"Bad-T\",\"message\":\"m T\",\"details\":[{\"code\":\"T\",\"message\":\"T\",\"target\":\"T\"}]}}"
              .replace("T", spelled),
          spelled);
    }
    assertCleanProblem("502 B", "<html>token " + spelled + "</html>", spelled);
    assertCleanProblem("200 OK", "{\"runs\":[" + spelled + "]}", spelled);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void the_texts_of_a_run_hide_it(String spelled) {
    String run =
        "{\"id\":\"r\",\"state\":\"T\",\"x-T\":{\"T\":[\"T\"]},\"jobs\":[{\"id\":\"j\",\"tasks\":[{\"id\":\"t\",\"sourceFileId\":\"T.dgn\",\"error\":{\"errorKey\":\"T\",\"description\":\"Bearer T\"}}]}]}"
            .replace("T", spelled);
    try (RawServer server = server("200 OK", "{\"runs\":[" + run + "]}", header(spelled));
        TestedCatalog catalog = catalog(server)) {
      Run read =
          catalog
              .runs(ConnectionId.of("c"), PageRequest.first(10), CallOptions.none())
              .items()
              .get(0);

      assertClean(DomainJson.run(read) + read + exchanges);
    }
  }
}
