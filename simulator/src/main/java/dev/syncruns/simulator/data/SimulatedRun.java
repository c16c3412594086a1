package dev.syncruns.simulator.data;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One run of a connection, in the two forms in which the list can be asked for. Immutable. */
public sealed interface SimulatedRun {

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

  /** A run made of a JSON object. */
  record BuiltRun(JsonObject json) implements SimulatedRun {

    private static final List<String> MINIMAL = List.of("id", "state", "result");

    @Override
    public String id() {
      return json.getString("id", "");
    }

    @Override
    public String representation(String connectionId) {
      if (json.containsKey("connectionId")) {
        return json.toString();
      }
      return JsonText.object(json).add("connectionId", connectionId).build().toString();
    }

    @Override
    public String minimal() {
      JsonObjectBuilder minimal = JsonText.object();
      for (String name : MINIMAL) {
        if (json.containsKey(name)) {
          minimal.add(name, json.get(name));
        }
      }
      return minimal.build().toString();
    }
  }

  /** A run served exactly as written, even when it is no JSON at all. */
  record RawRun(String json) implements SimulatedRun {

    public RawRun {
      Objects.requireNonNull(json, "json");
    }

    @Override
    public String id() {
      return parsed().map(object -> object.getString("id", "")).orElse("");
    }

    @Override
    public String representation(String connectionId) {
      return json;
    }

    @Override
    public String minimal() {
      return parsed().map(object -> new BuiltRun(object).minimal()).orElse(json);
    }

    private Optional<JsonObject> parsed() {
      try {
        JsonValue value = JsonText.read(json);
        return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
      } catch (JsonException e) {
        return Optional.empty();
      }
    }
  }
}
