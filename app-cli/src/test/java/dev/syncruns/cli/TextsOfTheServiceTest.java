package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the service calls something is the same text in every form of the output. */
class TextsOfTheServiceTest {
  private static final List<String> LIKE_OTHER_YAML =
      List.of(
          "",
          " ",
          "00123",
          "0x80070005",
          "0o17",
          "017",
          "0b101",
          "1_000",
          "1,000",
          "+1",
          "-1",
          "1e3",
          "1.5",
          ".5",
          "5.",
          "12:30:45",
          "190:20:30.15",
          "1:2",
          "2026-01-01",
          "2026-1-1",
          "2026-01-01T00:00:00Z",
          "2026-01-01 00:00:00",
          "no",
          "No",
          "NO",
          "yes",
          "y",
          "Y",
          "n",
          "N",
          "on",
          "off",
          "True",
          "false",
          "~",
          "null",
          "Null",
          "NULL",
          "<<",
          "=",
          ".inf",
          "-.INF",
          ".nan",
          "inf",
          "nan",
          "---",
          "...",
          "- a",
          "a: b",
          "a #b",
          "#a",
          "!tag",
          "&a",
          "*a",
          "%a",
          "@a",
          "`a",
          "{a",
          "[a",
          "|",
          ">",
          "'",
          "\"",
          "?",
          "? a",
          ":",
          ": a",
          "-",
          ",",
          "é",
          "5b9c04ef-1234",
          "a\tb",
          "a\nb",
          "a\n",
          "\\",
          "\u00a0",
          "\u0085",
          "\ufeff",
          "\ufffe",
          "\ud83d\ude00",
          "a\u202eb",
          "a\u200db",
          "##[a",
          "::a",
          "end ",
          " start");

  private static String named(String text) {
    return "{\"id\":\"t\",\"state\":\"Completed\",\"result\":\"Error\",\"sourceFileId\":"
        + Json.createValue(text)
        + "}";
  }

  @Test
  void every_parser_of_yaml_reads_the_same_texts() {
    String[] tasks =
        LIKE_OTHER_YAML.stream().map(TextsOfTheServiceTest::named).toArray(String[]::new);
    try (ServedRuns service = ServedRuns.ofTasks(tasks)) {
      String yaml = service.shell().and("tasks", "list", "-o", "yaml", "--all").out();

      assertThat(files(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)))
          .as("YAML 1.1")
          .isEqualTo(LIKE_OTHER_YAML);
      assertThat(files(new Load(LoadSettings.builder().build()).loadFromString(yaml)))
          .as("JSON schema of YAML 1.2")
          .isEqualTo(LIKE_OTHER_YAML);
      LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
      assertThat(files(new Load(core).loadFromString(yaml)))
          .as("core schema of YAML 1.2")
          .isEqualTo(LIKE_OTHER_YAML);
      assertThat(yaml).doesNotContain("\u202e", "##[");
    }
  }

  private static List<Object> files(Object document) {
    List<Object> files = new ArrayList<>();
    for (Object task : (List<?>) ((Map<?, ?>) document).get("tasks")) {
      files.add(((Map<?, ?>) task).get("file"));
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csv --columns file",
        "tsv --columns file",
        "json",
        "jsonl",
        "yaml",
        "md --columns file",
        "json --jq .tasks[].file",
        "jsonl --jq .file"
      })
  void joiners_and_what_else_moves_nothing_stay_in_every_form(String form) {
    List<String> names =
        List.of(
            "می\u200cخواهم.dgn",
            "ක්\u200dරි.dgn",
            "👩\u200d💻.dgn",
            "\u06dd12.dgn",
            "a\u2060b",
            "Schiff\u00adfahrt");
    String[] tasks = names.stream().map(TextsOfTheServiceTest::named).toArray(String[]::new);
    try (ServedRuns service = ServedRuns.ofTasks(tasks)) {
      String arguments = "tasks list --all -o " + form;
      String out = service.shell().with("LC_ALL", "C").and(arguments.split(" ")).out();

      assertThat(out).contains(names);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "table", "wide"})
  void a_locale_without_utf8_loses_no_letter(String form) {
    String name = "Brücke 橋梁 Мост Ω ﷺ.dgn";
    try (ServedRuns service = ServedRuns.ofTasks(named(name))) {
      String[] list = {"tasks", "list", "-o", form};
      assertThat(service.shell().with("LC_ALL", "C").and(list).out()).contains(name);
      Shell terminal = service.shell().onTerminal(200).with("LC_ALL", "C").and(list);
      assertThat(terminal.out()).contains(name).doesNotContain("✖");
    }
  }

  @Test
  void links_in_markdown_can_be_clicked_and_copied() {
    String article = "https://example.com/kb?id=kb_article&x=(a_b)&copy;=1";
    String error = ",\"error\":{\"message\":\"see %s.\",\"kbArticleLink\":\"%s\"}}";
    String task = named("a@b").replaceFirst("}$", error.formatted(article, article));
    try (ServedRuns service = ServedRuns.ofTasks(task)) {
      String out =
          service.shell().and("tasks", "list", "-o", "md", "--columns", "message,article").out();

      String link = "<https://example.com/kb?id=kb_article&x=(a_b)&amp;copy;=1>";
      assertThat(out).contains("| see " + link + ". | " + link + " |");
    }
  }

  @Test
  void a_name_of_a_mac_is_found_as_it_is_typed_and_fills_no_columns() {
    String composed = "터널_북쪽.dgn";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    String code = java.text.Normalizer.normalize("FEHLER-Ü", java.text.Normalizer.Form.NFD);
    String error = ",\"error\":{\"errorCode\":\"" + code + "\"}}";
    try (ServedRuns service =
        ServedRuns.ofTasks(named(decomposed).replaceFirst("}$", error), named("b.dgn"))) {
      for (String[] filter :
          new String[][] {
            {"--file", "터널*"}, {"--file", "터?_북쪽.dgn"}, {"--error-code", "fehler-ü"}
          }) {
        String[] csv = {"tasks", "list", "--no-header", "-o", "csv", "--columns", "file"};
        String[] all =
            java.util.stream.Stream.of(csv, filter)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertThat(service.shell().and(all).out()).as(filter[1]).isEqualTo(decomposed + "\r\n");
      }
      assertThat(service.shell().and("show", "--task", composed).exit()).isZero();
      String table =
          service.shell().onTerminal(100).and("tasks", "list", "--columns", "file,result").out();
      List<String> rows = table.lines().filter(line -> line.contains(".dgn")).toList();
      int wide = rows.get(0).replace(decomposed, "").length() + 13;
      assertThat(wide).isEqualTo(rows.get(1).replace("b.dgn", "").length() + 5);
    }
  }

  @Test
  void a_column_of_times_holds_times_or_nothing() {
    String start = ",\"startDateTime\":\"%s\",\"endDateTime\":\"%s\"}";
    String[] tasks =
        List.of("soon", "0001-01-01T00:00:00").stream()
            .map(time -> named("a").replaceFirst("}$", start.formatted(time, time)))
            .toArray(String[]::new);
    try (ServedRuns service = ServedRuns.ofTasks(tasks)) {
      assertThat(
              service
                  .shell()
                  .and("show", "-o", "csv")
                  .out()
                  .lines()
                  .skip(1)
                  .map(row -> row.split(",", -1))
                  .map(row -> row[9] + row[10])
                  .collect(Collectors.joining()))
          .isEmpty();
      String json =
          service
              .shell()
              .and("show", "-o", "json", "--jq", ".run.jobs[].tasks[]|[.started,.ended]")
              .out();
      assertThat(json).isEqualTo("[null,null]\n[null,null]\n");
    }
  }
}
