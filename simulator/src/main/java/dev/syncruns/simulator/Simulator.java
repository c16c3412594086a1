package dev.syncruns.simulator;

import dev.syncruns.simulator.api.Api;
import dev.syncruns.simulator.api.Api.Gzip;
import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.api.RunsService;
import dev.syncruns.simulator.api.TokenService;
import dev.syncruns.simulator.api.Tokens;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.scenario.ScenarioBuilder;
import dev.syncruns.simulator.scenario.Script;
import dev.syncruns.simulator.server.FaultyHttpServer;
import dev.syncruns.simulator.server.FaultyHttpServer.Delay;
import dev.syncruns.simulator.server.HeaderList.Header;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
  private final RealDelay waits = new RealDelay();
  private final FaultyHttpServer server;

  Simulator(SimulatorBuilder settings, ScenarioBuilder builder, Script script, Tokens tokens) {
    this.clock = settings.clock();
    this.script = script;
    this.tokens = tokens;
    this.connections = List.copyOf(builder.connections().keySet());
    this.server = open(settings.port());
    this.tokenService =
        new TokenService(settings.credentials(), settings.tokenLifetime(), tokens, apiUrl());
    Map<String, SimulatedRuns> runs = new HashMap<>();
    builder.connections().forEach((connection, its) -> runs.put(connection.id(), its));
    InstantSource time = new FasterTime(clock, builder.origin(), settings.speed());
    RunsService service = new RunsService(runs, time, settings.pageSizeLimit(), apiUrl());
    this.api = new Api(service, tokenService, tokens);
    server.serve(this::answer, settings.delay().orElse(waits));
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
  public Script script(Response... answers) {
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
   * @param timeout how long to wait at most
   * @return how many are open at the end of the wait
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public int awaitConnections(int most, Duration timeout) throws InterruptedException {
    return server.awaitConnections(most, timeout);
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

  private Response answer(IncomingRequest request) {
    ReceivedRequest recorded = request.recorded(clock.instant());
    log.add(recorded);
    if (!request.isForLoopback()) {
      return Response.text(
          421,
          "text/plain; charset=utf-8",
          "The simulator answers requests to localhost and loopback addresses only.");
    }
    Response answer = script.answer(recorded, () -> api.answer(request));
    if (answer.headers().first("Date").isEmpty()) {
      answer = answer.withHeader("Date", ErrorResponses.httpDate(clock.instant()));
    }
    return Gzip.compressed(answer, request.headers());
  }

  private static FaultyHttpServer open(int port) {
    try {
      return FaultyHttpServer.open(port);
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

  /**
   * Time that passes faster than a clock's, from one moment on.
   *
   * @param clock the clock
   * @param origin the moment at which both agree
   * @param speed how many times faster
   */
  record FasterTime(InstantSource clock, Instant origin, double speed) implements InstantSource {

    @Override
    public Instant instant() {
      Instant now = clock.instant();
      if (speed == 1) {
        return now;
      }
      double seconds = Duration.between(origin, now).toNanos() / 1e9 * speed;
      return origin.plusMillis(Math.round(seconds * 1000));
    }
  }

  /** A pacer that waits for real until it is released for good. */
  static final class RealDelay implements Delay {

    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void pause(Duration pause) throws InterruptedException {
      if (released.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new InterruptedException("closed");
      }
    }

    void release() {
      released.countDown();
    }
  }

  /**
   * The latest requests, credentials hidden: at most {@value #MAX_REQUESTS}, and at most {@value
   * #MAX_BYTES} bytes of them. The oldest are dropped first. Thread-safe.
   */
  static final class RequestLog {

    private static final int MAX_REQUESTS = 100_000;
    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private static final int BYTES_PER_OBJECT = 48;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

    private long bytes;

    synchronized void add(ReceivedRequest request) {
      requests.addLast(request);
      bytes += size(request);
      while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
        bytes -= size(requests.removeFirst());
      }
    }

    /** About how much memory a request takes, in bytes. */
    private static long size(ReceivedRequest request) {
      long size = 2L * BYTES_PER_OBJECT + request.rawTarget().length() + request.method().length();
      for (Header header : request.headers()) {
        size += 3L * BYTES_PER_OBJECT + header.name().length() + header.value().length();
      }
      return size;
    }

    synchronized List<ReceivedRequest> all() {
      return List.copyOf(requests);
    }
  }
}
