package dev.syncruns.cli.completion;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The JSON Schemas of all output documents. Each file of the directory is the schema of a document;
 * shared definitions are files in its directory {@code defs}, which are embedded into each schema
 * that refers to them.
 */
final class Schemas {
  private static final String DEFINITIONS = "$defs";
  private static final String REFERENCE = "$ref";
  private static final String OWN = "#/" + DEFINITIONS + "/";
  private static final String ENDING = ".json";

  private final Path folder;
  private final Map<String, JsonObject> schemas = new TreeMap<>();

  /**
   * Reads the schemas of a directory.
   *
   * @throws IOException if a file cannot be read
   */
  Schemas(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
        String name = file.getFileName().toString();
        schemas.put(name.substring(0, name.length() - ENDING.length()), complete(read(file)));
      }
    }
  }

  /** Returns the schemas as text by document name. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    schemas.forEach((name, schema) -> texts.put(name, text(schema)));
    return texts;
  }

  /** Returns the descriptions by document name. */
  Map<String, String> descriptions() {
    Map<String, String> descriptions = new TreeMap<>();
    schemas.forEach((name, schema) -> descriptions.put(name, firstSentence(schema)));
    return descriptions;
  }

  /** Returns the names and descriptions of the documents. */
  List<List<String>> rows() {
    return descriptions().entrySet().stream()
        .map(one -> List.of("  " + one.getKey(), one.getValue()))
        .toList();
  }

  private static String firstSentence(JsonObject schema) {
    String description = schema.getString("description");
    return description.substring(0, description.indexOf('.') + 1);
  }

  private JsonObject complete(JsonObject schema) throws IOException {
    Map<String, JsonObject> shared = new TreeMap<>();
    collect(schema, shared);
    JsonObjectBuilder complete = Json.createObjectBuilder(schema);
    if (!shared.isEmpty()) {
      JsonObject own = schema.getJsonObject(DEFINITIONS);
      JsonObjectBuilder definitions =
          own == null ? Json.createObjectBuilder() : Json.createObjectBuilder(own);
      shared.forEach(definitions::add);
      complete.add(DEFINITIONS, definitions);
    }
    return complete.build();
  }

  private void collect(JsonValue value, Map<String, JsonObject> shared) throws IOException {
    if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonValue> member : object.entrySet()) {
        if (member.getKey().equals(REFERENCE) && member.getValue() instanceof JsonString target) {
          define(target.getString(), shared);
        } else {
          collect(member.getValue(), shared);
        }
      }
    } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      for (JsonValue element : value.asJsonArray()) {
        collect(element, shared);
      }
    }
  }

  private void define(String target, Map<String, JsonObject> shared) throws IOException {
    String name = target.substring(OWN.length());
    if (!shared.containsKey(name)) {
      JsonObject definition = read(folder.resolve("defs").resolve(name + ENDING));
      shared.put(name, definition);
      collect(definition, shared);
    }
  }

  private static JsonObject read(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }

  private static String text(JsonObject schema) {
    StringWriter text = new StringWriter();
    Map<String, ?> pretty = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    try (JsonWriter writer = Json.createWriterFactory(pretty).createWriter(text)) {
      writer.write(schema);
    }
    return text.toString().strip() + "\n";
  }
}
