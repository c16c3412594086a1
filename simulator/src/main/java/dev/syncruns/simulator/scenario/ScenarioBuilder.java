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

/**
 * What a scenario is set up on: the connections so far, the script, the tokens, the seed and the
 * time.
 */
public final class ScenarioBuilder {

  private final Map<SimulatedConnection, SimulatedRuns> connections = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Instant origin;
  private final long seed;
  private final Script script;
  private final Tokens tokens;

  /**
   * An empty stage.
   *
   * @param clock what tells the time
   * @param seed what tells one history from another
   * @param script where behaviours go
   * @param tokens which tokens are accepted
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
   * @throws IllegalArgumentException when there is one of that id already
   */
  public void add(SimulatedConnection connection, SimulatedRuns runs) {
    if (connections.keySet().stream().anyMatch(other -> other.id().equals(connection.id()))) {
      throw new IllegalArgumentException(
          "There are two connections with the id " + connection.id() + "; give each its own.");
    }
    connections.put(connection, runs);
  }

  /**
   * The connections and their runs, in the order in which they were added.
   *
   * @return a copy
   */
  public Map<SimulatedConnection, SimulatedRuns> connections() {
    return new LinkedHashMap<>(connections);
  }

  /**
   * The moment at which everything starts.
   *
   * @return the time when this stage was made
   */
  public Instant origin() {
    return origin;
  }

  /**
   * What tells one history from another.
   *
   * @return the seed
   */
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

  /** Texts that come with the scenarios. */
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
