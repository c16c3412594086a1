package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two servers on loopback: ours, whose links and redirects lead to the other. Nobody ever connects
 * to the other.
 */
class OtherServerTest {
  private static final String ID = "MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/%s",
        "https://127.0.0.1:%d/%s",
        "http://localhost:%d/%s",
        "http://[::1]:%d/%s",
        "//127.0.0.1:%d/%s",
        "ftp://127.0.0.1:%d/%s",
        "http://client@127.0.0.1:%d/%s",
        "jar:http://127.0.0.1:%d/%s"
      })
  void theNextLink_leadsToTheOther(String form) {
    String path = "synchronization/imodels/manifestconnections/" + ID + "/runs?$skip=1&$top=1";
    try (OtherServer other = new OtherServer();
        Simulator ours = server();
        TestedCatalog catalog = catalog(ours, tokens(ours))) {
      ours.script()
          .always((request, documented) -> page(request, form.formatted(other.port(), path)));

      assertThat(list(catalog)).as("runs").isEqualTo(2);
      assertThat(ours.requests()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(other.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void everyAnswer_isARedirectToTheOther(int status) {
    assertStaysHere(status, request -> isApi(request));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void theSecondPage_isARedirectToTheOther(int status) {
    assertStaysHere(
        status,
        request ->
            isApi(request) && request.query("$skip").filter(s -> !s.equals("0")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void theTokenEndpoint_isARedirectToTheOther(int status) {
    assertStaysHere(status, request -> request.path().startsWith("/connect"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void theDiscoveryDocument_isARedirectToTheOther(int status) {
    assertStaysHere(status, request -> request.path().startsWith("/.well-known"));
  }

  private static void assertStaysHere(int status, Predicate<ReceivedRequest> redirected) {
    try (OtherServer other = new OtherServer();
        Simulator ours = server();
        TestedCatalog catalog = catalog(ours, tokens(ours))) {
      ours.script().always((request, documented) -> page(request, request.rawTarget()));
      Response moved =
          Response.text(status, "text/html", "moved")
              .withHeader("Location", "http://127.0.0.1:" + other.port() + "/connect/token");
      ours.script().when(redirected, (request, documented) -> moved);

      assertEndsInTime(() -> list(catalog));
      assertEndsInTime(() -> catalog.run(ConnectionId.of(ID), RunId.of("r1"), CallOptions.none()));
      assertThat(ours.requests()).filteredOn(redirected).isNotEmpty();
      assertThat(other.connections()).isZero();
    }
  }

  private static void assertEndsInTime(Runnable call) {
    Throwable thrown = catchThrowable(call::run);
    assertThat(thrown == null || thrown instanceof Problem).as("%s", thrown).isTrue();
  }

  private static boolean isApi(ReceivedRequest request) {
    return request.path().startsWith("/synchronization");
  }

  /** The first run, with a link to the next page, or the second without one. */
  private static Response page(ReceivedRequest request, String next) {
    boolean first = request.query("$skip").filter(skip -> !skip.equals("0")).isEmpty();
    String links = first ? "{\"next\":{\"href\":\"" + next + "\"}}" : "{}";
    return Response.json(
        200, "{\"runs\":[{\"id\":\"r" + (first ? 1 : 2) + "\"}],\"_links\":" + links + "}");
  }

  private static long list(TestedCatalog catalog) {
    return SyncRuns.over(catalog)
        .build()
        .list()
        .runs(ConnectionId.of(ID), ListOptions.defaults().withPageSize(1))
        .stream()
        .count();
  }

  private static Simulator server() {
    return Simulator.builder().clientCredentials("client", "s3cret").start();
  }

  private static AccessTokenProvider tokens(Simulator ours) {
    return AccessTokens.clientCredentials(
        ClientCredentials.of("client", "s3cret").issuedBy(ours.apiUrl()), new SystemTimeSource());
  }

  private static TestedCatalog catalog(Simulator ours, AccessTokenProvider tokens) {
    return TestedCatalog.create(
        HttpConfig.builder().apiUrl(ours.apiUrl()).build(), tokens, new SystemTimeSource());
  }
}
