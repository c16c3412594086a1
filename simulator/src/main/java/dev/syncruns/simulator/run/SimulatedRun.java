package dev.syncruns.simulator.run;

import jakarta.json.JsonObject;

/** One run of a connection, in the two forms in which the list can be asked for. Immutable. */
public sealed interface SimulatedRun permits BuiltRun, RawRun {

  /**
   * The run's id, by which it can be asked for alone.
   *
   * @return the id; empty when the run has none that is text
   */
  String id();

  /**
   * The JSON of {@code return=representation}.
   *
   * @param connectionId the connection it is listed under; given as {@code connectionId} unless the
   *     run has its own
   * @return a JSON text
   */
  String representation(String connectionId);

  /**
   * The JSON of {@code return=minimal}: the id, the state and the result, as far as the run has
   * them.
   *
   * @return a JSON text
   */
  String minimal();

  /**
   * Begins a run. A new builder's run is completed with success and has no jobs.
   *
   * @return the builder
   */
  static SimulatedRunBuilder builder() {
    return new SimulatedRunBuilder();
  }

  /**
   * A run that is served exactly as written.
   *
   * @param json the text of one JSON value; served without any check when whole runs are asked for
   * @return the run
   */
  static SimulatedRun raw(String json) {
    return new RawRun(json);
  }

  /**
   * A run from a JSON object.
   *
   * @param json the object, with any fields
   * @return the run
   */
  static SimulatedRun of(JsonObject json) {
    return new BuiltRun(json);
  }
}
