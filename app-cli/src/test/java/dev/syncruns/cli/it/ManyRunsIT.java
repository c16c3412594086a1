package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.api.ErrorResponses;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long history: all of it once each, a request a page, and no more than was asked for. */
class ManyRunsIT {
  @TempDir Path home;

  @Test
  void all_runs_are_listed_once_each_in_one_request_a_page() {
    try (Simulator simulator = Simulator.builder().generate("many", 20_000, 1, 1).start()) {
      Ran ran =
          Syncruns.at(home)
              .talkingTo(simulator.apiUrl(), "many")
              .run("list", "--all", "-o", "name");

      List<String> ids = ran.outLines();
      assertThat(ran.exit()).isZero();
      assertThat(ids).hasSize(20_000);
      assertThat(new HashSet<>(ids)).hasSize(20_000);
      // Each page once, and at most those that were under way when the end was seen.
      assertThat(simulator.requests()).hasSizeBetween(200, 208);
      assertThat(simulator.requests().stream().map(request -> request.rawTarget()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_small_history_costs_no_request_that_is_not_used() {
    try (Simulator simulator = Simulator.builder().generate("few", 500, 1, 1).start()) {
      Ran ran =
          Syncruns.at(home).talkingTo(simulator.apiUrl(), "few").run("list", "--all", "-o", "name");

      assertThat(ran.outLines()).hasSize(500);
      assertThat(simulator.requests()).hasSize(5);
    }
  }

  @Test
  void a_list_that_needs_more_requests_than_allowed_shows_what_it_got_and_ends_with_6() {
    try (Simulator simulator = Simulator.builder().generate("many", 1_000, 1, 1).start()) {
      for (String format : new String[] {"name", "json", "jsonl", "csv", "table"}) {
        Ran ran =
            Syncruns.at(home)
                .talkingTo(simulator.apiUrl(), "many")
                .run("list", "--all", "--max-requests", "2", "-o", format);

        assertThat(ran.exit()).as(format + ran.err()).isEqualTo(6);
        assertThat(ran.out().lines().filter(line -> !line.isBlank())).hasSizeBetween(200, 204);
        assertThat(ran.err())
            .startsWith("warning: the list is not complete after 200 runs: ")
            .contains("--max-requests");
      }
      assertThat(simulator.requests()).hasSize(10);
    }
  }

  @Test
  void retries_use_up_requests_as_well_and_what_came_before_is_shown() {
    try (Simulator simulator = Simulator.builder().generate("many", 1_000, 1, 1).start()) {
      simulator
          .script()
          .when(
              request -> request.rawTarget().contains("skip=100"),
              (request, documented) -> ErrorResponses.tooManyRequests("0"));

      Ran ran =
          Syncruns.at(home)
              .talkingTo(simulator.apiUrl(), "many")
              .run("list", "--all", "--max-requests", "3", "-o", "json");

      assertThat(ran.exit()).as(ran.err()).isEqualTo(6);
      assertThat(ran.out()).contains("\"scanned\":100", "\"stopped\":\"page-limit\"");
      assertThat(simulator.requests()).hasSize(3);
    }
  }

  @Test
  void no_more_pages_are_asked_for_than_needed_and_minimal_is_asked_for_by_name() {
    try (Simulator simulator = Simulator.builder().generate("many", 1_000, 1, 1).start()) {
      Ran ran =
          Syncruns.at(home)
              .talkingTo(simulator.apiUrl(), "many")
              .run("list", "--minimal", "--json", "-L", "150");

      assertThat(ran.exit()).isZero();
      assertThat(simulator.requests()).hasSize(2);
      assertThat(simulator.requests().get(0).header("Prefer")).contains("return=minimal");
    }
  }
}
