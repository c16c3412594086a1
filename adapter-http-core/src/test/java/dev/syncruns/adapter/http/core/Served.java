package dev.syncruns.adapter.http.core;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.contract.TestedCatalog;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;

/** A catalog over a real server on loopback that answers as told. */
final class Served implements AutoCloseable {
  static final ConnectionId CONNECTION = ConnectionId.of("a~b.c-_d");
  static final String SECRET = "sim-canary-5f1c7d";
  static final PageRequest PAGE = new PageRequest(20, 10);

  final Simulator simulator = Simulator.builder().start();
  final TestedCatalog catalog;

  Served(UnaryOperator<HttpConfig.Builder> settings) {
    HttpConfig.Builder builder =
        HttpConfig.builder().apiUrl(simulator.apiUrl()).requestTimeout(Duration.ofSeconds(10));
    catalog =
        TestedCatalog.create(
            settings.apply(builder).build(),
            AccessTokens.fixed(AccessToken.of(SECRET)),
            new SystemTimeSource());
  }

  static Served answering(Response answer) {
    Served served = new Served(UnaryOperator.identity());
    served.simulator.script().always((request, documented) -> answer);
    return served;
  }

  /** The full page that a body is read as. */
  static Page<Run> pageOf(String body) {
    try (Served served = answering(Response.json(200, body))) {
      return served.runs();
    }
  }

  /** The one run of a page. */
  static Run runOf(String run) {
    return pageOf("{\"runs\":[" + run + "]}").items().get(0);
  }

  /** What an answer to "list runs" is told as. */
  static Problem problemOf(Response answer) {
    try (Served served = answering(answer)) {
      return served.problem();
    }
  }

  Page<Run> runs() {
    return catalog.runs(CONNECTION, PAGE, CallOptions.none());
  }

  Page<RunSummary> summaries() {
    return catalog.summaries(CONNECTION, PAGE, CallOptions.none());
  }

  Run run(String id) {
    return catalog.run(CONNECTION, RunId.of(id), CallOptions.none());
  }

  Problem problem() {
    return problem(this::runs);
  }

  static Problem problem(Runnable call) {
    return Assertions.catchThrowableOfType(Problem.class, call::run);
  }

  List<ReceivedRequest> requests() {
    return simulator.requests();
  }

  @Override
  public void close() {
    catalog.close();
    simulator.close();
  }
}
