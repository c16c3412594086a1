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
 * A running simulator of the API on 127.0.0.1: the runs of connections as the API's page documents
 * them, and a token endpoint. Thread-safe.
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

  /** Returns a builder. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** The URL of the API, {@code http://127.0.0.1:PORT}; also the issuer of the token endpoint. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The connections, the one that the scenario is about first. */
  public List<SimulatedConnection> connections() {
    return connections;
  }

  /** Returns a copy of the latest requests in the order of arrival, without credentials. */
  public List<ReceivedRequest> requests() {
    return log.all();
  }

  /** The script that replaces documented responses; may be changed at any time. */
  public Script script() {
    return script;
  }

  /** Queues responses for the next requests of the API, in order. */
  public Script script(Response... answers) {
    return script.next(answers);
  }

  /** The accepted tokens; may be changed at any time. */
  public Tokens tokens() {
    return tokens;
  }

  /** Number of requests to the token endpoint. */
  public int tokenRequests() {
    return tokenService.requests();
  }

  /**
   * Waits until at most {@code most} client connections are open.
   *
   * @param most for example the idle connections that the client keeps
   * @param timeout maximum wait
   * @return number of open connections at the end of the wait
   * @throws InterruptedException if the thread is interrupted
   */
  public int awaitConnections(int most, Duration timeout) throws InterruptedException {
    return server.awaitConnections(most, timeout);
  }

  /**
   * Closes all connections and ends all threads, within a moment even while responses are sent.
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
   * A clock that runs faster than another one.
   *
   * @param clock the other clock
   * @param origin the time at which both agree
   * @param speed the factor
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

  /** A delay in real time, until it is closed. */
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
   * The latest requests without credentials: at most {@value #MAX_REQUESTS}, and at most {@value
   * #MAX_BYTES} bytes. The oldest are dropped first. Thread-safe.
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

    /** The approximate memory of a request, in bytes. */
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
