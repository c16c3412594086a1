package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.Optional;

/** A run served exactly as written, even when it is no JSON at all. */
record RawRun(String json) implements SimulatedRun {

  RawRun {
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
