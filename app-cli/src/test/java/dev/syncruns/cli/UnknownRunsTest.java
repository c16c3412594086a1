package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.PagingAnomaly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs of which something is missing: the id, a readable time, or everything because the entry of
 * the list is not a run. They are counted, told of, and never taken for green.
 */
class UnknownRunsTest {
  private static final String SUCCESS =
      """
      {"id":"aaaaaaaa-0","state":"Completed","result":"Success",
       "startDateTime":"2026-01-01T00:00:00Z","endDateTime":"2026-01-01T00:10:00Z"}\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "1", "[]", "[{}]", "true", "\"x\",1,[]"})
  void an_entry_that_is_not_a_run_counts_as_a_run_whose_outcome_is_unknown(String entries) {
    int count = entries.split(",").length;
    String warning = "that are not runs: " + count + "; each counts as a run whose outcome is";
    try (ServedRuns service = new ServedRuns("[" + entries + "," + SUCCESS + "]")) {
      Shell list = service.shell().and("list", "-o", "csv");
      assertThat(list.out().lines()).hasSize(1 + count + 1);
      assertThat(list.err()).contains(warning);
      assertThat(service.shell().and("list", "--exit-status").exit()).isEqualTo(15);
      assertThat(service.shell().and("list", "--minimal", "--exit-status", "-q").err())
          .contains(warning);
      for (String command : List.of("status", "show")) {
        Shell shell =
            command.equals("show")
                ? service.shell().and(command, "--exit-status")
                : service.shell().and(command);
        assertThat(shell.exit()).as(command).isEqualTo(15);
        assertThat(shell.err()).as(command).contains(warning);
      }
      Shell why = service.shell().and("why");
      assertThat(why.out()).contains(count + " undetermined of " + (count + 1) + " finished runs");
      assertThat(why.err()).containsOnlyOnce(warning);
      Shell wait = service.shell().and("wait", "latest~" + count);
      assertThat(wait.exit()).isZero();
      assertThat(wait.err()).containsOnlyOnce(warning);
    }
  }

  @Test
  void a_list_without_any_run_does_not_say_that_there_are_none() {
    try (ServedRuns service = new ServedRuns("[\"x\",1,[]]")) {
      assertThat(service.shell().and("list").out()).doesNotContain("no runs");
      assertThat(service.shell().and("status").exit()).isEqualTo(15);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\":\"\",", "\"id\":null,", ""})
  void a_run_without_an_id_is_selected_by_its_place_and_commands_say_so(String id) {
    String run =
        """
        {%s"state":"Completed","result":"Error",
         "startDateTime":"2026-01-02T00:00:00Z","endDateTime":"2026-01-02T00:10:00Z"}\
        """
            .formatted(id);
    try (ServedRuns service = new ServedRuns("[" + run + "," + SUCCESS + "]")) {
      Shell names = service.shell().and("list", "-o", "name");
      assertThat(names.out()).isEqualTo("aaaaaaaa-0\n");
      assertThat(names.err()).contains("their place in the list tells them apart");
      Shell name = service.shell().and("show", "latest", "-o", "name");
      assertThat(name.out()).isEmpty();
      assertThat(name.err()).contains("the run has no id; select it by its place");
      Shell wait = service.shell().and("wait");
      assertThat(wait.out()).contains(" latest Error took=600s").doesNotContain("next:");
      for (String[] command :
          new String[][] {{"list"}, {"list", "-o", "csv"}, {"show"}, {"why"}, {"wait"}}) {
        Shell shell = service.shell().and(command);
        assertThat(shell.out() + shell.err()).doesNotContain("id:");
      }
      assertThat(service.shell().and("show", "--exit-status").exit()).isEqualTo(10);
      assertThat(service.shell().and("why").out()).contains("run a run without an id");
    }
  }

  @Test
  void a_time_that_cannot_be_read_is_told_of_by_each_command_that_reads_the_run() {
    String warning = "warning: a time of a run cannot be read; it is kept as sent";
    try (ServedRuns service =
        new ServedRuns("[" + SUCCESS.replace("2026-01-01T00:10:00Z", "yesterday") + "]")) {
      for (String command : List.of("list", "show", "wait", "stats")) {
        assertThat(service.shell().and(command).err()).as(command).containsOnlyOnce(warning);
        assertThat(service.shell().and(command, "-q").err()).as(command).doesNotContain(warning);
      }
    }
  }

  @Test
  void every_irregularity_has_its_word_in_the_schema() throws IOException {
    String schema = Files.readString(Path.of("src/main/schema/defs/irregularities.json"));

    assertThat(schema)
        .contains(
            Arrays.stream(PagingAnomaly.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(word -> "\"" + word + "\"")
                .toList());
  }
}
