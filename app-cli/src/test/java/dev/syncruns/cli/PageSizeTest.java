package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many runs are asked for at a time, by every command that asks for pages. */
class PageSizeTest {
  private static final String LARGE = " ".repeat(17 * 1024 * 1024);

  private Simulator simulator;

  @BeforeEach
  void start() {
    simulator = Simulator.builder().generate("it", 60, 1, 1).start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Shell user() {
    return new Shell()
        .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
        .with("SYNCRUNS_TOKEN", "sim-test")
        .with("SYNCRUNS_CONNECTION", "it");
  }

  /** A service whose pages of more runs than these are larger than an answer may be. */
  private void fits(int runs) {
    simulator
        .script()
        .always(
            (request, documented) ->
                top(request) > runs ? Response.json(200, LARGE) : documented.get());
  }

  private static int top(ReceivedRequest request) {
    return request.query("$top").map(Integer::parseInt).orElse(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "why",
        "show latest",
        "stats",
        "tasks list",
        "doctor",
        "status",
        "wait",
        "watch"
      })
  void every_command_heeds_the_setting(String command) {
    Shell ran = user().with("SYNCRUNS_LIST_PAGE_SIZE", "3").and(command.split(" "));

    assertThat(ran.exit()).as(ran.err()).isNotIn(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(simulator.requests()).isNotEmpty().allMatch(request -> top(request) <= 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "why",
        "show latest",
        "stats",
        "tasks list",
        "doctor",
        "status",
        "wait",
        "watch"
      })
  void every_command_asks_for_fewer_where_a_page_is_too_large(String command) {
    Shell before = user().and(command.split(" "));
    fits(20);
    Shell after = user().and(command.split(" "));

    assertThat(before.exit()).as(before.err()).isNotIn(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(after.exit()).as(after.err()).isEqualTo(before.exit());
  }

  @Test
  void a_list_says_that_it_asked_for_fewer_and_doctor_how_many_fit() {
    fits(20);

    Shell list = user().and("list", "--limit", "40", "--page-size", "50", "--json");
    Shell doctor = user().and("doctor");

    assertThat(list.out()).contains("\"irregularities\":[\"page-too-large\"]");
    assertThat(doctor.out())
        .contains("page size 12 accepted, 100 runs are more than an answer may hold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show latest", "why", "stats"})
  void a_single_run_that_is_too_large_is_told_with_the_limit(String command) {
    fits(0);

    Shell ran = user().and(command.split(" "));

    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.err()).contains("single run", "16777216");
  }
}
