package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Numbers of the service, however it writes them: their values count, and their digits stay. */
class NumbersTest {

  private static Shell shell(String task, String extra, String... arguments) {
    String run =
        "{\"runs\":[{\"id\":\"run-0001\",\"state\":\"Completed\",\"result\":\"Success\","
            + "\"startDateTime\":\"2026-01-01T02:00:00Z\",\"jobs\":[{\"id\":\"j\",\"state\":\"Completed\","
            + "\"result\":\"Success\",\"tasks\":[{\"id\":\"t\",\"state\":\"Completed\","
            + "\"result\":\"Success\""
            + task
            + "}]}]"
            + extra
            + "}],\"_links\":{}}";
    try (Simulator simulator = Simulator.builder().token("sim-test").start()) {
      simulator.script().always((request, documented) -> Response.json(200, run));
      return new Shell()
          .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
          .with("SYNCRUNS_TOKEN", "sim-test")
          .with("SYNCRUNS_CONNECTION", "c1")
          .and(arguments);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "3.000", "3e0", "3E0", "30e-1", "0.3e1", "300.0E-2", "3e+0"})
  void an_integer_is_one_however_it_is_written(String three) {
    String task =
        ",\"retryAttempts\":"
            + three
            + ",\"details\":{\"synchronizationReport\":{\"totalErrorsCount\":"
            + three
            + ",\"totalWarningsCount\":"
            + three
            + "}}";

    for (String rule : new String[] {"retries>2", "errors>2", "warnings>2"}) {
      assertThat(shell(task, "", "wait", "--fail-on", rule).exit()).as(rule).isEqualTo(20);
      assertThat(shell(task, "", "list", "--exit-status", "--fail-on", rule).exit())
          .as(rule)
          .isEqualTo(20);
    }
    assertThat(shell(task, "", "list", "--retried", "-o", "name").out()).isEqualTo("run-0001\n");
    assertThat(shell(task, "", "list", "--json").out()).contains("\"retryAttempts\":3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "1e-1", "1e400", "1e999999999", "1e-999999999", "1e99999999999"})
  @Timeout(60)
  void what_is_no_integer_is_kept_as_it_is_at_no_cost(String number) {
    Shell list = shell(",\"retryAttempts\":" + number, "", "list", "--json");

    assertThat(list.exit()).isZero();
    assertThat(list.out())
        .containsPattern("\"extra\":\\{\"retryAttempts\":\"?\\Q" + number + "\\E");
    for (String format : new String[] {"yaml", "csv", "jsonl", "table"}) {
      assertThat(shell(",\"retryAttempts\":" + number, "", "list", "-o", format).exit()).isZero();
    }
    assertThat(
            shell(",\"retryAttempts\":" + number, "", "list", "--jq", ".runs[].jobs[].tasks[].id")
                .out())
        .isEqualTo("t\n");
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 9007199254740993, 9007199254740993",
    "18446744073709551615, 18446744073709551615, 18446744073709551615",
    "-99999999999999999999999999, -99999999999999999999999999, -99999999999999999999999999",
    "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827, "
        + "0.1000000000000000055511151231257827",
    "1.10, 1.10, 1.10",
    "1e400, 1E+400, 1.0e+400",
    "2.5E-7, 2.5E-7, 2.5e-7",
  })
  void digits_stay_in_every_form_of_output(String number, String filtered, String yaml) {
    String extra = ",\"x\":" + number + ",\"y\":[{\"z\":" + number + "}]";

    assertThat(shell("", extra, "list", "--json").out())
        .contains("\"x\":" + number + ",\"y\":[{\"z\":" + number + "}]");
    assertThat(shell("", extra, "list", "-o", "jsonl").out()).contains("\"x\":" + number + ",");
    assertThat(shell("", extra, "show", "latest", "--json").out()).contains("\"x\":" + number);
    assertThat(shell("", extra, "list", "--jq", ".runs[].extra | .x, .y[0].z, [.x]").out())
        .isEqualTo(filtered + "\n" + filtered + "\n[" + filtered + "]\n");
    assertThat(shell("", extra, "list", "--jq", ".runs[] | \"\\(.extra.x)\"").out())
        .isEqualTo(filtered + "\n");
    assertThat(shell("", extra, "list", "-o", "yaml").out()).contains("x: " + yaml + "\n");
  }

  @Test
  void a_number_is_one_in_yaml_too() {
    String yaml = shell("", ",\"x\":[1e3,1.10,12,-0,1E-7]", "list", "-o", "yaml").out();

    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    assertThat(((Map<?, ?>) read).get("runs").toString())
        .contains("x=[1000.0, 1.1, 12, 0, 1.0E-7]");
  }
}
