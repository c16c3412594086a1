package dev.syncruns.simulator;

import dev.syncruns.simulator.api.TokenService.ClientCredentials;
import dev.syncruns.simulator.api.Tokens;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedRuns.HistorySize;
import dev.syncruns.simulator.scenario.ScenarioBuilder;
import dev.syncruns.simulator.scenario.Script;
import dev.syncruns.simulator.server.FaultyHttpServer.Delay;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Configures a simulator. Without a scenario and connections it plays {@link
 * Scenario#NIGHTLY_PARTIAL}. Not thread-safe.
 */
public final class SimulatorBuilder {

  private final List<Consumer<ScenarioBuilder>> setups = new ArrayList<>();
  private InstantSource clock = Clock.systemUTC();
  private ClientCredentials credentials = new ClientCredentials("sim-client", "sim-secret");
  private Duration tokenLifetime = Duration.ofHours(1);
  private long seed = 1;
  private int port;
  private int pageSizeLimit = 1000;
  private double speed = 1;
  private @Nullable String token;
  private @Nullable Delay delay;

  SimulatorBuilder() {}

  /** Plays a scenario, whose connections are added to those given here. */
  public SimulatorBuilder scenario(Scenario scenario) {
    setups.add(scenario::setUp);
    return this;
  }

  /** Sets the seed; 1 unless set. Equal seed, scenario and start time give equal data. */
  public SimulatorBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** Sets the clock, which must be thread-safe; the system clock unless set. */
  public SimulatorBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /** Sets the port, or 0 for any free one, which is the default. */
  public SimulatorBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + number + ".");
    }
    port = number;
    return this;
  }

  /**
   * Sets the largest accepted {@code $top}, at least 1; 1000 unless set. Without {@code $top} a
   * page has at most 100 runs.
   */
  public SimulatorBuilder pageSizeLimit(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A page has 1 run or more, not " + most + ".");
    }
    pageSizeLimit = most;
    return this;
  }

  /**
   * Accepts only this token and issued ones, instead of any that begins with {@code sim-}.
   *
   * @param only a token that begins with {@code sim-}
   */
  public SimulatorBuilder token(String only) {
    token = only;
    return this;
  }

  /**
   * Sets the speed of time for runs, above 0, from the start of the simulator; 1 unless set. Tokens
   * and {@code Date} use the clock.
   */
  public SimulatorBuilder speed(double times) {
    if (!(times > 0 && times <= 1_000_000)) {
      throw new IllegalArgumentException(
          "The speed is a number above 0 and up to 1000000, not " + times + ".");
    }
    speed = times;
    return this;
  }

  /**
   * Sets the delay between steps of slow responses, which must be thread-safe; real time unless
   * set.
   */
  public SimulatorBuilder delay(Delay waits) {
    delay = waits;
    return this;
  }

  /**
   * Sets the client for {@code /connect/token}; {@code sim-client} with {@code sim-secret} unless
   * set.
   *
   * @param id the client's id
   * @param secret its secret; must not be a real one
   */
  public SimulatorBuilder clientCredentials(String id, String secret) {
    credentials = new ClientCredentials(id, secret);
    return this;
  }

  /**
   * Sets the lifetime of issued tokens, sent as {@code expires_in} in whole seconds; an hour unless
   * set.
   */
  public SimulatorBuilder tokenLifetime(Duration lifetime) {
    tokenLifetime = Objects.requireNonNull(lifetime, "lifetime");
    return this;
  }

  /**
   * Adds a connection.
   *
   * @param id its id, any text; also its name and title
   * @param runs its runs in list order
   */
  public SimulatorBuilder connection(String id, SimulatedRuns runs) {
    return connection(new SimulatedConnection(id, id, id), runs);
  }

  /**
   * Adds a connection with a name and a title.
   *
   * @param connection its id and names
   * @param runs its runs in list order
   */
  public SimulatorBuilder connection(SimulatedConnection connection, SimulatedRuns runs) {
    setups.add(builder -> builder.add(connection, runs));
    return this;
  }

  /**
   * Adds a connection with a long history, generated on demand.
   *
   * @param connectionId the connection's id
   * @param count number of runs
   * @param jobsPerRun number of jobs in each run
   * @param tasksPerJob number of tasks in each job
   */
  public SimulatorBuilder generate(
      String connectionId, int count, int jobsPerRun, int tasksPerJob) {
    HistorySize size = new HistorySize(count, jobsPerRun, tasksPerJob);
    SimulatedConnection connection =
        new SimulatedConnection(connectionId, connectionId, connectionId);
    setups.add(
        builder ->
            builder.add(
                connection, SimulatedRuns.generated(size, builder.origin(), builder.seed())));
    return this;
  }

  /**
   * Adds a connection whose runs are sent exactly as written for {@code return=representation}.
   *
   * @param connectionId the connection's id
   * @param runs JSON objects as text
   */
  public SimulatorBuilder rawRuns(String connectionId, List<String> runs) {
    return connection(connectionId, SimulatedRuns.raw(runs));
  }

  /**
   * Starts the simulator; the caller must close it.
   *
   * @throws java.io.UncheckedIOException if the port cannot be opened
   */
  public Simulator start() {
    Script script = new Script();
    Tokens tokens = new Tokens(clock, token);
    ScenarioBuilder builder = new ScenarioBuilder(clock, seed, script, tokens);
    if (setups.isEmpty()) {
      Scenario.NIGHTLY_PARTIAL.setUp(builder);
    }
    setups.forEach(act -> act.accept(builder));
    return new Simulator(this, builder, script, tokens);
  }

  InstantSource clock() {
    return clock;
  }

  ClientCredentials credentials() {
    return credentials;
  }

  Duration tokenLifetime() {
    return tokenLifetime;
  }

  int port() {
    return port;
  }

  int pageSizeLimit() {
    return pageSizeLimit;
  }

  double speed() {
    return speed;
  }

  Optional<Delay> delay() {
    return Optional.ofNullable(delay);
  }
}
