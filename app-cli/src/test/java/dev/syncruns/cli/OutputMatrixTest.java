package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncruns.cli.config.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every format of output, over what a service may send. */
class OutputMatrixTest {
  private static final List<String> SCENARIOS =
      List.of("nightly-partial", "hostile-text", "schema-drift", "empty");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DocumentSchemas SCHEMAS = new DocumentSchemas();

  static Stream<String> lines() {
    return CommandLines.all();
  }

  @TestFactory
  Stream<DynamicTest> everyFormatParsesAndEndsAlike() {
    return lines()
        .flatMap(
            line ->
                SCENARIOS.stream()
                    .map(
                        scenario ->
                            DynamicTest.dynamicTest(
                                line + " over " + scenario, () -> check(line, scenario))));
  }

  private static void check(String line, String scenario) throws IOException {
    int expected = CommandLines.exit(line, scenario);
    JsonNode json = null;
    for (String format : CommandLines.formats(line)) {
      Shell ran = Shell.run(CommandLines.words(line, "--scenario", scenario, "-o", format));
      assertThat(ran.exit()).as("%s: %s", format, ran.err()).isEqualTo(expected);
      OutputForms.assertHarmless(ran.out());
      OutputForms.assertHarmless(ran.err());
      if (ran.out().isEmpty()) {
        assertThat(format.equals("name") || format.equals("jsonl") || expected != 0).isTrue();
        assertSaid(format, ran, expected);
      } else if (format.equals("json")) {
        json = DocumentSchemas.read(ran.out());
        assertThat(SCHEMAS.wrongIn(json)).isEmpty();
      } else if (format.equals("yaml")) {
        assertThat(names(JSON.valueToTree(OutputForms.yaml(ran.out())))).isEqualTo(names(json));
      } else if (format.equals("jsonl")) {
        assertLines(ran.out(), json);
      } else {
        OutputForms.check(format, ran.out());
      }
    }
  }

  private static List<String> names(JsonNode document) {
    List<String> names = new ArrayList<>();
    document.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A command without output that did not work says why. */
  private static void assertSaid(String format, Shell ran, int exit) {
    if (exit == 0) {
      return;
    }
    if (format.startsWith("json")) {
      JsonNode error = DocumentSchemas.read(ran.err());
      assertThat(SCHEMAS.wrongIn(error)).isEmpty();
      assertThat(error.path("error").path("exit").asInt()).isEqualTo(exit);
    } else {
      assertThat(ran.err()).startsWith("error: ");
    }
  }

  private static void assertLines(String out, JsonNode document) {
    for (String text : out.lines().toList()) {
      JsonNode line = DocumentSchemas.read(text);
      assertThat(
              line.has("schema")
                  ? SCHEMAS.wrongIn(line)
                  : SCHEMAS.wrongInLine(line, document.path("schema").asText()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_format_that_a_command_has_not_is_refused_and_those_it_has_are_named(String line) {
    List<String> formats = CommandLines.formats(line);
    List<String> others = new ArrayList<>(Setting.OUTPUT_FORMAT.choices());
    others.removeAll(formats);
    others.add("nonsense");
    for (String format : others) {
      Shell ran = Shell.run(CommandLines.words(line, "--demo", "-o", format));

      assertThat(ran.exit()).as(format).isEqualTo(2);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(format).contains(formats);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_filter_gets_all_there_is_and_is_refused_where_there_is_nothing(String line)
      throws IOException {
    Shell ran = Shell.run(CommandLines.words(line, "--demo", "--jq", "."));

    if (CommandLines.formats(line).contains("json")) {
      assertThat(SCHEMAS.wrongIn(DocumentSchemas.read(ran.out()))).isEmpty();
    } else {
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("--jq filters JSON");
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void on_a_terminal_nothing_acts_but_colours(String line) {
    Shell ran =
        new Shell().onTerminal(80).and(CommandLines.words(line, "--scenario", "hostile-text"));

    OutputForms.assertHarmless(COLOUR.matcher(ran.out() + ran.err()).replaceAll(""));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_failure_is_one_object_on_standard_error_where_json_is_expected(String line) {
    for (String format : CommandLines.formats(line)) {
      if (format.startsWith("json")) {
        Shell ran = Shell.run(CommandLines.words(line, "-o", format, "--nonsense"));

        assertThat(ran.out()).isEmpty();
        assertThat(SCHEMAS.wrongIn(DocumentSchemas.read(ran.err()))).isEmpty();
      }
    }
  }

  @Test
  void every_schema_is_that_of_a_document_that_is_written() {
    lines()
        .filter(line -> CommandLines.formats(line).contains("json"))
        .forEach(
            line -> {
              Shell ran = Shell.run(CommandLines.words(line, "--demo", "--json"));
              SCHEMAS.wrongIn(DocumentSchemas.read(ran.out()));
            });
    SCHEMAS.wrongIn(DocumentSchemas.read(Shell.run("list", "--jsno", "--json").err()));
    Shell.run("watch", "latest~1", "--demo", "--jsonl")
        .out()
        .lines()
        .forEach(event -> SCHEMAS.wrongIn(DocumentSchemas.read(event)));

    assertThat(SCHEMAS.used()).isEqualTo(new TreeSet<>(DocumentSchemas.names()));
  }
}
