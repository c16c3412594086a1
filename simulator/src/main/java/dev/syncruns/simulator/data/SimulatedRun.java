package dev.syncruns.simulator.data;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A run of a connection, in both representations. Immutable. */
public sealed interface SimulatedRun {

  /** The run's id; empty if it has no textual id. */
  String id();

  /**
   * Returns the JSON of {@code return=representation}.
   *
   * @param connectionId the connection, sent as {@code connectionId} unless the run has its own
   */
  String representation(String connectionId);

  /** Returns the JSON of {@code return=minimal}: id, state and result, where present. */
  String minimal();

  /** Returns a builder of a run that is completed with success and has no jobs. */
  static SimulatedRunBuilder builder() {
    return new SimulatedRunBuilder();
  }

  /**
   * Returns a run that is served exactly as written.
   *
   * @param json any text, sent unchecked for {@code return=representation}
   */
  static SimulatedRun raw(String json) {
    return new RawRun(json);
  }

  /** Returns a run from a JSON object with any fields. */
  static SimulatedRun of(JsonObject json) {
    return new BuiltRun(json);
  }

  /** A run made from a JSON object. */
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

  /** A run served exactly as written, even if it is not JSON. */
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
