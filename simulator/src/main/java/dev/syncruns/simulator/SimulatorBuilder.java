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
 * Settings of a simulator before it starts. Without a scenario and without any connection of its
 * own, it plays {@link Scenario#NIGHTLY_PARTIAL}. Not for use by several threads.
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

  /**
   * Plays a scenario. Its connections come with those given here.
   *
   * @param scenario the scenario
   * @return this builder
   */
  public SimulatorBuilder scenario(Scenario scenario) {
    setups.add(scenario::setUp);
    return this;
  }

  /**
   * Sets what tells one history from another; 1 unless set.
   *
   * @param value any number; the same number, scenario and start give the same data
   * @return this builder
   */
  public SimulatorBuilder seed(long value) {
    seed = value;
    return this;
  }

  /**
   * Sets what tells the time; the system's clock unless set.
   *
   * @param source the clock, asked from many threads
   * @return this builder
   */
  public SimulatorBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets the port; any free one unless set.
   *
   * @param number the port, or 0 for any free one
   * @return this builder
   */
  public SimulatorBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + number + ".");
    }
    port = number;
    return this;
  }

  /**
   * Sets the largest {@code $top}; 1000 unless set. Without {@code $top} a page has 100 runs, or
   * this many when that is less.
   *
   * @param most the limit, 1 or more
   * @return this builder
   */
  public SimulatorBuilder pageSizeLimit(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A page has 1 run or more, not " + most + ".");
    }
    pageSizeLimit = most;
    return this;
  }

  /**
   * Accepts only this token (and those that the token endpoint issues) instead of any that begins
   * with {@code sim-}.
   *
   * @param only a token that begins with {@code sim-}
   * @return this builder
   */
  public SimulatorBuilder token(String only) {
    token = only;
    return this;
  }

  /**
   * Lets time pass faster for the runs, counted from the start; 1 unless set. Tokens and {@code
   * Date} keep to the clock.
   *
   * @param times how many times faster, above 0
   * @return this builder
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
   * Sets what waits between the steps of slow answers; real waiting unless set.
   *
   * @param waits the pacer, called from many threads
   * @return this builder
   */
  public SimulatorBuilder delay(Delay waits) {
    delay = waits;
    return this;
  }

  /**
   * Sets the client that gets tokens at {@code /connect/token}; {@code sim-client} with {@code
   * sim-secret} unless set.
   *
   * @param id the client's id
   * @param secret its secret; made up, never a real one
   * @return this builder
   */
  public SimulatorBuilder clientCredentials(String id, String secret) {
    credentials = new ClientCredentials(id, secret);
    return this;
  }

  /**
   * Sets how long issued tokens are good for; an hour unless set.
   *
   * @param lifetime the lifetime; goes into {@code expires_in} in whole seconds
   * @return this builder
   */
  public SimulatorBuilder tokenLifetime(Duration lifetime) {
    tokenLifetime = Objects.requireNonNull(lifetime, "lifetime");
    return this;
  }

  /**
   * Serves a connection.
   *
   * @param id its id, any text; also its name and title
   * @param runs its runs, listed in their order
   * @return this builder
   */
  public SimulatorBuilder connection(String id, SimulatedRuns runs) {
    return connection(new SimulatedConnection(id, id, id), runs);
  }

  /**
   * Serves a connection with a name and a title.
   *
   * @param connection its id and names
   * @param runs its runs, listed in their order
   * @return this builder
   */
  public SimulatorBuilder connection(SimulatedConnection connection, SimulatedRuns runs) {
    setups.add(builder -> builder.add(connection, runs));
    return this;
  }

  /**
   * Serves a connection with a long history, made while it is asked for.
   *
   * @param connectionId the connection's id
   * @param count how many runs
   * @param jobsPerRun how many jobs in each run
   * @param tasksPerJob how many tasks in each job
   * @return this builder
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
   * Serves a connection whose runs are sent exactly as written when whole runs are asked for.
   *
   * @param connectionId the connection's id
   * @param runs the texts of JSON objects
   * @return this builder
   */
  public SimulatorBuilder rawRuns(String connectionId, List<String> runs) {
    return connection(connectionId, SimulatedRuns.raw(runs));
  }

  /**
   * Starts serving.
   *
   * @return the running simulator, to be closed
   * @throws java.io.UncheckedIOException when the port cannot be opened
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
