package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is listed: one rule for every list, and nothing is left out in silence. */
class ListLimitTest {
  private static final int RUNS = 250;

  private static Shell list(Function<Shell, Shell> setting, String... arguments) {
    try (Simulator simulator = Simulator.builder().generate("many", RUNS, 1, 1).start()) {
      return setting
          .apply(
              new Shell()
                  .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
                  .with("SYNCRUNS_TOKEN", "sim-test")
                  .with("SYNCRUNS_CONNECTION", "many"))
          .and(arguments);
    }
  }

  private static Shell list(String... arguments) {
    return list(shell -> shell, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "name", "jsonl", "table", "wide"})
  void what_is_piped_or_data_has_everything(String format) {
    int header = List.of("name", "jsonl").contains(format) ? 0 : 1;
    for (String[] command : new String[][] {{"list"}, {"tasks", "list"}}) {
      Shell all = list(join(command, "-o", format));

      assertThat(all.out().lines()).as(command[0]).hasSize(RUNS + header);
      assertThat(all.err()).isEmpty();
      assertThat(all.exit()).isZero();
    }
    assertThat(list("list", "-o", format, "--limit", "7").out().lines()).hasSize(7 + header);
    assertThat(list("list", "-o", format, "--limit", "7").err()).isEmpty();
  }

  private static String[] join(String[] command, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({"list, First 20 of 100 runs scanned; --all for more", "tasks list, First 20 tasks"})
  void a_table_on_a_terminal_is_cut_and_says_so(String command, String footer) {
    Shell screen = list(shell -> shell.onTerminal(120), command.split(" "));

    assertThat(screen.out()).contains(footer).contains("--all for more");
    assertThat(screen.out().lines().count()).isLessThan(30);
    assertThat(screen.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "tasks list"})
  void a_configured_limit_holds_everywhere_and_is_said(String command) {
    Shell csv =
        list(
            shell -> shell.with("SYNCRUNS_LIST_LIMIT", "5"),
            join(command.split(" "), "-o", "csv", "--no-header"));

    assertThat(csv.out().lines()).hasSize(5);
    assertThat(csv.err()).contains("only the first 5 are listed", "--all for more");
    assertThat(csv.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"why", "why -o json", "errors list -o csv", "errors list"})
  void a_usual_window_says_that_there_are_older_runs(String command) {
    assertThat(list(command.split(" ")).err()).contains("only the latest 30 runs", "--last N");
    assertThat(list(join(command.split(" "), "--last", "40")).err()).isEmpty();
    assertThat(list(join(command.split(" "), "--since", "2001-01-01")).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-took", "took", "-started", "run"})
  void what_is_sorted_is_sorted_first_and_then_cut(String key) {
    String[] columns = {"list", "-o", "csv", "--no-header", "--columns", "run,took"};
    List<String> all = list(join(columns, "--sort", key)).out().lines().toList();
    Shell some = list(join(columns, "--sort", key, "--limit", "9"));

    assertThat(all).hasSize(RUNS);
    assertThat(some.out().lines().toList()).isEqualTo(all.subList(0, 9));
    assertThat(list("list", "--sort", key, "--limit", "9", "--json").out())
        .contains("\"scanned\":250,\"complete\":false,\"stopped\":\"limit\"");
  }

  @Test
  void the_exit_status_is_that_of_the_runs_listed_after_sorting() {
    String[] codes = {"list", "--exit-status", "-o", "csv", "--no-header", "--columns", "outcome"};
    Shell worst = list(join(codes, "--sort", "-outcome", "--limit", "1"));
    Shell best = list(join(codes, "--sort", "outcome", "--limit", "1"));

    assertThat(List.of(worst.out().strip(), best.out().strip()))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(List.of(worst.exit(), best.exit())).contains(0).doesNotHaveDuplicates();
  }
}
