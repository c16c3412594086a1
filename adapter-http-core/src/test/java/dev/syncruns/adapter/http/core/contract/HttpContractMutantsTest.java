package dev.syncruns.adapter.http.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.http.HttpRunCatalogContract;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.slf4j.LoggerFactory;

/** What the contract over HTTP is worth: each mistake on the wire is found by the case about it. */
class HttpContractMutantsTest {

  static Stream<Arguments> mistakes() {
    String text = String.class.getName();
    return Stream.of(
        arguments(UnescapedRunId.class, "aRunId_isOneSegment_whateverItHolds", text),
        arguments(WrongAccept.class, "everyRequest_acceptsTheApisMediaType_andNoOther", ""),
        arguments(TokenInTheQuery.class, "theToken_isInItsHeaderOnly", ""),
        arguments(LogsItsTokenAtDebug.class, "aPage_holdsWhatWasAskedFor", ""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistake_isFound(Class<?> mutant, String caseOfTheContract, String parameters) {
    assertThat(failures(mutant, caseOfTheContract, parameters)).isPositive();
    assertThat(failures(OtherTransportContractTest.class, caseOfTheContract, parameters)).isZero();
  }

  private static long failures(Class<?> test, String method, String parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(test, method, parameters))
        .execute()
        .testEvents()
        .failed()
        .count();
  }

  /** A transport that sends another request than it is given. */
  abstract static class Mutant extends HttpRunCatalogContract implements HttpTransport {
    private static final JavaNetHttp RIGHT = new JavaNetHttp();

    abstract Request wrong(Request request);

    @Override
    public Response send(Request request) throws IOException, InterruptedException {
      return RIGHT.send(wrong(request));
    }

    @Override
    protected RunCatalog catalog(URI apiUrl, AccessTokenProvider tokens, TimeSource timing) {
      return HttpCatalogs.over(this).make(apiUrl, tokens, timing);
    }

    @Override
    protected int idleConnections() {
      return Integer.MAX_VALUE;
    }

    @Override
    public Set<String> sharedThreads() {
      return Set.of("HttpClient-");
    }

    static Request to(String uri, Request request) {
      return new Request(
          request.method(),
          URI.create(uri),
          request.headers(),
          request.body(),
          request.timeout(),
          request.fresh());
    }
  }

  static class UnescapedRunId extends Mutant {
    @Override
    Request wrong(Request request) {
      return to(request.uri().toString().replace("%2F", "/"), request);
    }
  }

  static class WrongAccept extends Mutant {
    @Override
    Request wrong(Request request) {
      Map<String, String> headers = new HashMap<>(request.headers());
      headers.put("Accept", "application/json");
      return new Request(
          request.method(),
          request.uri(),
          headers,
          request.body(),
          request.timeout(),
          request.fresh());
    }
  }

  static class TokenInTheQuery extends Mutant {
    @Override
    Request wrong(Request request) {
      String token = request.headers().get("Authorization").replace("Bearer ", "");
      String uri = request.uri().toString();
      return to(uri + (uri.contains("?") ? "&" : "?") + "access_token=" + token, request);
    }
  }

  static class LogsItsTokenAtDebug extends Mutant {
    @Override
    Request wrong(Request request) {
      LoggerFactory.getLogger("com.example.client").debug("> {}", request.headers());
      return request;
    }
  }
}
