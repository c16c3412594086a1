package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.api.Tokens;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.history.HistorySpec;
import dev.syncruns.simulator.history.NightlyHistory;
import dev.syncruns.simulator.history.SampleConnections.ConnectionSpec;
import dev.syncruns.simulator.history.SampleHistories.NightlyScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The parts that a scenario sets up: connections, script, tokens, seed and time. */
public final class ScenarioBuilder {

  private final Map<SimulatedConnection, SimulatedRuns> connections = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Instant origin;
  private final long seed;
  private final Script script;
  private final Tokens tokens;

  /**
   * Creates a builder without connections.
   *
   * @param clock the clock
   * @param seed the seed
   * @param script receives the responders
   * @param tokens the accepted tokens
   */
  public ScenarioBuilder(InstantSource clock, long seed, Script script, Tokens tokens) {
    this.clock = clock;
    this.origin = clock.instant();
    this.seed = seed;
    this.script = script;
    this.tokens = tokens;
  }

  /**
   * Adds a connection.
   *
   * @param connection its id and names
   * @param runs its runs
   * @throws IllegalArgumentException if its id is already present
   */
  public void add(SimulatedConnection connection, SimulatedRuns runs) {
    if (connections.keySet().stream().anyMatch(other -> other.id().equals(connection.id()))) {
      throw new IllegalArgumentException(
          "There are two connections with the id " + connection.id() + "; give each its own.");
    }
    connections.put(connection, runs);
  }

  /** Returns a copy of the connections and their runs, in the order in which they were added. */
  public Map<SimulatedConnection, SimulatedRuns> connections() {
    return new LinkedHashMap<>(connections);
  }

  /** The time of creation of this builder, at which the scenario starts. */
  public Instant origin() {
    return origin;
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  void add(ConnectionSpec layout, NightlyScript script, HistorySpec spec) {
    add(layout.connection(), new NightlyHistory(layout, script, spec, seed));
  }

  SimulatedConnection add(String name, String title, SimulatedRuns runs) {
    SimulatedConnection connection = new SimulatedConnection(ConnectionSpec.id(name), name, title);
    add(connection, runs);
    return connection;
  }

  void on(SimulatedConnection connection, Responder responder) {
    script.when(request -> request.path().contains(connection.id()), responder);
  }

  Script script() {
    return script;
  }

  Tokens tokens() {
    return tokens;
  }

  Instant now() {
    return clock.instant();
  }

  /** Text resources of the scenarios. */
  static final class Resources {

    private Resources() {}

    static String text(String name) {
      try (InputStream in = Resources.class.getResourceAsStream(name)) {
        return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
