package dev.syncruns.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.syncruns.cli.output.StaticHelp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published schemas of JSON documents, held against JSON by a validator that is not ours. */
final class DocumentSchemas {
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final SchemaValidatorsConfig FORMATS_COUNT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonSchemaFactory schemas;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  DocumentSchemas() {
    Map<String, String> published =
        names().stream().collect(Collectors.toMap(DocumentSchemas::urn, DocumentSchemas::text));
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012, with -> with.schemaLoaders(from -> from.schemas(published)));
  }

  /** The names of all documents, as the folder of schemas has them. */
  static Set<String> names() {
    String[] files = Path.of("src/main/schema").toFile().list();
    return Stream.of(files)
        .filter(file -> file.endsWith(".json"))
        .map(file -> file.substring(0, file.length() - ".json".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The schema that the command prints. */
  static String text(String name) {
    return StaticHelp.answer("help", "schema", name).orElseThrow(() -> new AssertionError(name));
  }

  static JsonNode read(String json) {
    try {
      return STRICT.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("no JSON: " + json, broken);
    }
  }

  /** What is wrong with a document by the schema it names. */
  List<String> wrongIn(JsonNode document) {
    String schema = document.path("schema").asText();
    if (!schema.matches("syncruns\\.[a-z-]+/v1")) {
      return List.of("it does not say what it is: " + schema);
    }
    String name = schema.substring("syncruns.".length(), schema.length() - "/v1".length());
    used.add(name);
    return names().contains(name)
        ? wrong(document, urn(name))
        : List.of("there is no schema of " + schema);
  }

  /** What is wrong with a line of JSON Lines, where a whole document names {@code schema}. */
  List<String> wrongInLine(JsonNode line, String schema) {
    String name = schema.substring("syncruns.".length(), schema.length() - "/v1".length());
    return wrong(line, urn(name) + "#line");
  }

  /** The names of the documents that were looked at. */
  Set<String> used() {
    return new TreeSet<>(used);
  }

  private List<String> wrong(JsonNode value, String schema) {
    Function<ValidationMessage, String> text = ValidationMessage::getMessage;
    return schemas.getSchema(SchemaLocation.of(schema), FORMATS_COUNT).validate(value).stream()
        .map(text)
        .toList();
  }

  private static String urn(String name) {
    return "urn:syncruns:" + name + ":v1";
  }
}
