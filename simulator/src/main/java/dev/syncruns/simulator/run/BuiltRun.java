package dev.syncruns.simulator.run;

import dev.syncruns.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

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
