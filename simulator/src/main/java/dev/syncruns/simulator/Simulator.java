package dev.syncruns.simulator;

import dev.syncruns.simulator.run.SimulatedConnection;
import dev.syncruns.simulator.run.SimulatedRuns;
import dev.syncruns.simulator.scenario.Stage;
import dev.syncruns.simulator.script.Answers;
import dev.syncruns.simulator.script.Script;
import dev.syncruns.simulator.service.Api;
import dev.syncruns.simulator.service.Gzip;
import dev.syncruns.simulator.service.RunsService;
import dev.syncruns.simulator.service.TokenService;
import dev.syncruns.simulator.service.Tokens;
import dev.syncruns.simulator.wire.Answer;
import dev.syncruns.simulator.wire.IncomingRequest;
import dev.syncruns.simulator.wire.ReceivedRequest;
import dev.syncruns.simulator.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A running stand-in of the API on 127.0.0.1. It serves the list of a connection's runs and a
 * single run as the API's page documents them, and a token endpoint. Safe for use by several
 * threads.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.builder().scenario(Scenario.HEALTHY).start()) {
 *   URI api = simulator.apiUrl();
 *   String connectionId = simulator.connections().get(0).id();
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

  private final InstantSource clock;
  private final List<SimulatedConnection> connections;
  private final Script script;
  private final Tokens tokens;
  private final TokenService tokenService;
  private final Api api;
  private final RequestLog log = new RequestLog();
  private final RealPacer waits = new RealPacer();
  private final WireServer server;

  Simulator(SimulatorBuilder settings, Stage stage, Script script, Tokens tokens) {
    this.clock = settings.clock();
    this.script = script;
    this.tokens = tokens;
    this.connections = List.copyOf(stage.connections().keySet());
    this.server = open(settings.port());
    this.tokenService =
        new TokenService(settings.credentials(), settings.tokenLifetime(), tokens, apiUrl());
    Map<String, SimulatedRuns> runs = new HashMap<>();
    stage.connections().forEach((connection, its) -> runs.put(connection.id(), its));
    InstantSource time = new FasterTime(clock, stage.origin(), settings.speed());
    RunsService service = new RunsService(runs, time, settings.pageSizeLimit(), apiUrl());
    this.api = new Api(service, tokenService, tokens);
    server.serve(this::answer, settings.pacer().orElse(waits));
  }

  /**
   * Begins a simulator.
   *
   * @return the builder
   */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /**
   * The address to give to a client as the API's; also that of the token endpoint's issuer.
   *
   * @return {@code http://127.0.0.1:PORT}
   */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /**
   * The connections that are served.
   *
   * @return the connections, the one that a scenario is about first
   */
  public List<SimulatedConnection> connections() {
    return connections;
  }

  /**
   * The requests that came in so far, the first ones forgotten when there are very many.
   * Credentials are not in them.
   *
   * @return a copy, in the order of arrival
   */
  public List<ReceivedRequest> requests() {
    return log.all();
  }

  /**
   * What is done instead of giving documented answers.
   *
   * @return the script, to be changed at any time
   */
  public Script script() {
    return script;
  }

  /**
   * Queues answers, one for each of the next requests of the API.
   *
   * @param answers the answers in order
   * @return the script
   */
  public Script script(Answer... answers) {
    return script.next(answers);
  }

  /**
   * Which tokens are accepted.
   *
   * @return the tokens, to be changed at any time
   */
  public Tokens tokens() {
    return tokens;
  }

  /**
   * How many requests the token endpoint has had.
   *
   * @return the number
   */
  public int tokenRequests() {
    return tokenService.requests();
  }

  /**
   * Waits until few enough connections of clients are open: one left over is one that a client does
   * not close.
   *
   * @param most how many may be open, for example those that the client keeps for its next requests
   * @param patience how long to wait at most
   * @return how many are open at the end of the wait
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public int awaitConnections(int most, Duration patience) throws InterruptedException {
    return server.awaitConnections(most, patience);
  }

  /**
   * Ends every connection and every thread; takes a moment even when answers are under way.
   * Idempotent.
   */
  @Override
  public void close() {
    waits.release();
    server.close();
  }

  private Answer answer(IncomingRequest request) {
    ReceivedRequest recorded = request.recorded(clock.instant());
    log.add(recorded);
    if (!request.isForLoopback()) {
      return Answer.text(
          421,
          "text/plain; charset=utf-8",
          "The simulator answers requests to localhost and loopback addresses only.");
    }
    Answer answer = script.answer(recorded, () -> api.answer(request));
    if (answer.headers().first("Date").isEmpty()) {
      answer = answer.withHeader("Date", Answers.httpDate(clock.instant()));
    }
    return Gzip.compressed(answer, request.headers());
  }

  private static WireServer open(int port) {
    try {
      return WireServer.open(port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Port "
              + port
              + " of 127.0.0.1 cannot be opened: "
              + e.getMessage()
              + ". Choose another, or 0 for any that is free.",
          e);
    }
  }
}
