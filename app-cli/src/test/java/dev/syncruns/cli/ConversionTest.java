package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.ValueChoices;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** JSON in other forms: filtered by jq, or as YAML. */
class ConversionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"nightly-partial", "hostile-text", "schema-drift", "empty"})
  void yaml_says_what_json_says_and_nothing_in_it_acts(String scenario) throws IOException {
    Shell yaml = Shell.run("--scenario", scenario, "list", "-o", "yaml");
    Map<?, ?> json =
        JSON.readValue(Shell.run("--scenario", scenario, "list", "--json").out(), Map.class);

    assertThat(yaml.exit()).isZero();
    assertThat(yaml.out()).doesNotContain("##").matches("(?s)[\\n\\P{C}]*");
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml.out());
    assertThat(JSON.valueToTree(read).toString()).isEqualTo(JSON.valueToTree(json).toString());
  }

  @Test
  void whatever_has_json_has_yaml() {
    assertThat(ValueChoices.formats(Commands.named("list"))).contains("json", "yaml");
    assertThat(Shell.run("config", "list", "-o", "yaml").out()).contains("- property: syncruns.");
  }

  @Test
  void a_filter_gives_texts_as_lines_and_the_rest_as_json() {
    assertThat(Shell.run("--demo", "list", "-L", "2", "--jq", ".runs[].outcome").out())
        .isEqualTo("running\npartial\n");
    assertThat(Shell.run("--demo", "list", "-L", "1", "--jq", "[.scanned, .runs[0].error]").out())
        .isEqualTo("[63,null]\n");
    assertThat(Shell.run("--demo", "list", "-L", "2", "-o", "jsonl", "--jq", ".outcome").out())
        .isEqualTo("running\npartial\n");
    assertThat(
            Shell.run("--demo", "list", "-L", "1", "--jq", ".runs[] | [.outcome, 1] | @tsv").out())
        .isEqualTo("running\t1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "'2026-11-29T02:00:00.12Z' § fromdate § 1795917600",
        "1425599621 § todate § 2015-03-05T23:53:41Z",
        "1425599621.5 § gmtime § [2015,2,5,23,53,41.5,4,63]",
        "[2015,2,5,23,53,41.5,4,63] § mktime § 1425599621",
        "1425599621 § strftime('%a %e %b %Y %H:%M %j %Z') § Thu  5 Mar 2015 23:53 064 UTC",
        "'05.03.2015 23:53' § strptime('%d.%m.%Y %H:%M')|mktime § 1425599580",
        "[1,2] § IN(2;.[]) § true",
        "[{id:7}] § INDEX(.id)|keys § ['7']",
        "[] § isempty(.[]) § true",
        "1 § [limit(2;repeat(.))] § [1,1]",
        "[[3]] § [tostream]|length § 3"
      })
  void a_filter_has_the_functions_of_dates_and_those_that_jq_defines(
      String in, String function, String result) {
    String expression = (in + "|" + function).replace('\'', '"');

    assertThat(Shell.run("--demo", "list", "-L", "1", "--jq", expression).out())
        .isEqualTo(result.replace('\'', '"') + "\n");
  }

  @Test
  void what_a_filter_lets_through_is_neutral() {
    String out =
        Shell.run("--scenario", "hostile-text", "list", "--jq", ".runs[] | .id, {id}").out();

    assertThat(out).contains("␛").doesNotContain("##vso", "##[").matches("(?s)[\\t\\n\\P{C}]+");
  }

  @Test
  void a_filter_that_does_not_work_is_refused_with_its_place() {
    Shell unreadable = Shell.run("--demo", "list", "--jq", ".runs[");
    Shell failing = Shell.run("--demo", "list", "--jq", ".runs.id");

    assertThat(List.of(unreadable.exit(), failing.exit())).containsOnly(2);
    assertThat(unreadable.err()).contains(".runs[", "line 1, column 6");
    assertThat(failing.err()).contains(".runs.id", "Cannot index array");
    assertThat(Shell.run("--demo", "list", "-o", "csv", "--jq", ".").err())
        .contains("--jq filters JSON, and the format is csv");
    assertThat(Shell.run("--demo", "simulate", "--jq", ".").exit()).isEqualTo(2);
  }

  @Test
  void a_string_with_places_is_a_text_for_each_thing() {
    String places = ".runs[] | \"\\(.outcome)\\t\\(.error // \"-\") \\\"x\\\"\"";

    assertThat(Shell.run("--demo", "list", "-L", "2", "--jq", places).out())
        .isEqualTo("running\t- \"x\"\npartial\t- \"x\"\n");
    assertThat(
            Shell.run(
                    "--demo",
                    "show",
                    "latest~1",
                    "-o",
                    "jsonl",
                    "--jq",
                    "\"\\(.tasks.failed) failed\"")
                .out())
        .isEqualTo("3 failed\n");
    assertThat(Shell.run("--demo", "stats", "--jq", "\"\\(.runs.success) ok\"").out())
        .isEqualTo("57 ok\n");
  }

  @Test
  void what_a_string_with_places_lets_through_is_neutral() {
    String out =
        Shell.run("--scenario", "hostile-text", "list", "--jq", ".runs[] | \"\\(.id)\"").out();

    assertThat(out).contains("␛").doesNotContain("##vso", "##[").matches("(?s)[\\t\\n\\P{C}]+");
  }
}
