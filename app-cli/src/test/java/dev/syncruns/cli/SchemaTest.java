package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are valid, say what every field is, and notice what is not as they say. */
class SchemaTest {
  private static final DocumentSchemas SCHEMAS = new DocumentSchemas();

  static Set<String> names() {
    return DocumentSchemas.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_schema_is_valid_by_its_draft(String name) {
    JsonNode schema = DocumentSchemas.read(DocumentSchemas.text(name));

    assertThat(schema.path("$schema").asText()).isEqualTo(JsonMetaSchema.getV202012().getIri());
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012))
                .validate(schema))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_schema_describes_every_field_and_leaves_no_object_open(String name) {
    List<String> wrong = new ArrayList<>();
    inspect("", DocumentSchemas.read(DocumentSchemas.text(name)), wrong);

    assertThat(wrong).isEmpty();
  }

  private static void inspect(String path, JsonNode schema, List<String> wrong) {
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      JsonNode property = field.getValue();
      if (!property.has("description") && !property.has("$ref")) {
        wrong.add(path + "." + field.getKey() + " has no description");
      }
    }
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      wrong.add(path + " is open");
    }
    schema
        .properties()
        .forEach(part -> inspect(path + "/" + part.getKey(), part.getValue(), wrong));
    if (schema.isArray()) {
      schema.forEach(part -> inspect(path, part, wrong));
    }
  }

  @Test
  void a_field_that_is_missing_renamed_or_of_another_kind_is_noticed() {
    String document = Shell.run("--demo", "list", "-L", "1", "--json").out();
    assertThat(SCHEMAS.wrongIn(DocumentSchemas.read(document))).isEmpty();

    ObjectNode missing = (ObjectNode) DocumentSchemas.read(document);
    ((ObjectNode) missing.path("runs").path(0)).remove("outcome");
    ObjectNode renamed = (ObjectNode) DocumentSchemas.read(document);
    ((ObjectNode) renamed.path("connection")).put("name", "bridge");
    ObjectNode another = (ObjectNode) DocumentSchemas.read(document);
    ((ObjectNode) another.path("runs").path(0)).put("started", "yesterday");
    ObjectNode absent = ((ObjectNode) DocumentSchemas.read(document)).putNull("scanned");

    assertThat(SCHEMAS.wrongIn(missing)).singleElement().asString().contains("outcome");
    assertThat(SCHEMAS.wrongIn(renamed)).singleElement().asString().contains("name");
    assertThat(SCHEMAS.wrongIn(another)).singleElement().asString().contains("started");
    assertThat(SCHEMAS.wrongIn(absent)).singleElement().asString().contains("scanned");
  }

  @Test
  void what_the_service_adds_is_allowed_under_extra_only() {
    String document = Shell.run("--scenario", "schema-drift", "list", "--json").out();

    assertThat(document).contains("\"extra\":{");
    assertThat(SCHEMAS.wrongIn(DocumentSchemas.read(document))).isEmpty();
  }

  @Test
  void help_lists_the_schemas_and_refuses_others() {
    Shell all = Shell.run("help", "schema");
    Shell one = Shell.run("help", "schema", "runs");
    Shell none = Shell.run("help", "schema", "rnus");

    assertThat(all.out()).contains(DocumentSchemas.names());
    assertThat(one.out()).isEqualTo(DocumentSchemas.text("runs"));
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("rnus", "syncruns help schema");
  }
}
