package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists of a service that can't be read to their end: whatever the fault of the paging, no command
 * ends with 0, and none is silent about it.
 */
class IncompleteListTest {
  private static final String NEWS = "the list is not complete after 2 runs";

  /** What services do wrong; each shows two green runs of ten, of which the others failed. */
  enum Fault {
    OPAQUE_TOKEN_AND_NO_SKIP {
      @Override
      String page(long skip) {
        return IncompleteListTest.page(0, 2, "https://x.invalid/runs?$skiptoken=a1");
      }
    },
    SAME_PAGE_AND_A_LINK_THAT_LEADS_ON {
      @Override
      String page(long skip) {
        return IncompleteListTest.page(0, 2, "https://x.invalid/runs?$skip=" + (skip + 2));
      }
    },
    EMPTY_PAGES_FOR_EVER {
      @Override
      String page(long skip) {
        String next = "https://x.invalid/?$skip=" + (skip + 2);
        return IncompleteListTest.page(skip == 0 ? 0 : 10, skip == 0 ? 2 : 10, next);
      }
    },
    SAME_PAGE_AND_A_LINK_BACK {
      @Override
      String page(long skip) {
        return IncompleteListTest.page(0, 2, "https://x.invalid/runs?$skip=0");
      }
    };

    abstract String page(long skip);
  }

  private static String page(long from, long to, String next) {
    String runs =
        LongStream.range(from, to)
            .mapToObj(IncompleteListTest::run)
            .collect(Collectors.joining(","));
    return "{\"runs\":[" + runs + "],\"_links\":{\"next\":{\"href\":\"" + next + "\"}}}";
  }

  /** In no order, so that the latest is not known before the end. */
  private static String run(long index) {
    return String.format(
        "{\"id\":\"run-000%d\",\"state\":\"Completed\",\"result\":\"%s\","
            + "\"startDateTime\":\"2026-01-0%dT02:00:00Z\",\"endDateTime\":\"2026-01-0%dT02:10:00Z\"}",
        index, index < 2 ? "Success" : "Error", index + 1, index + 1);
  }

  private static <T> T served(Function<Long, String> page, Function<Simulator, T> use) {
    try (Simulator simulator = Simulator.builder().token("sim-test").start()) {
      simulator
          .script()
          .always((request, documented) -> Response.json(200, page.apply(skip(request))));
      return use.apply(simulator);
    }
  }

  private static long skip(ReceivedRequest request) {
    return request.query("$skip").map(Long::parseLong).orElse(0L);
  }

  private static Shell at(Simulator simulator, String... arguments) {
    return new Shell()
        .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
        .with("SYNCRUNS_TOKEN", "sim-test")
        .with("SYNCRUNS_CONNECTION", "c1")
        .with("SYNCRUNS_LIST_PAGE_SIZE", "2")
        .and(arguments);
  }

  private static Shell faulty(Fault fault, String... arguments) {
    return served(fault::page, simulator -> at(simulator, arguments));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_the_fault_a_list_says_so_and_ends_with_7(Fault fault) {
    BiFunction<String, String[], Shell> run = (command, more) -> faulty(fault, join(command, more));
    for (String command : List.of("list", "tasks list", "stats", "list --exit-status")) {
      for (String format : List.of("json", "csv", "table")) {
        Shell shell = run.apply(command, new String[] {"-q", "-o", format});

        assertThat(shell.exit()).as(command + " " + format + shell.err()).isEqualTo(7);
        assertThat(shell.err()).as(command + " " + format).contains(NEWS);
      }
    }
  }

  private static String[] join(String command, String... more) {
    return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"why", "errors list", "why -o json", "why --since 2020-01-01 -o csv"})
  void a_diagnosis_of_what_could_be_read_is_told_as_one(String command) {
    Shell shell = faulty(Fault.OPAQUE_TOKEN_AND_NO_SKIP, join(command, "-q"));

    assertThat(shell.out()).isNotEmpty();
    assertThat(shell.exit()).as(shell.err()).isEqualTo(7);
    assertThat(shell.err()).contains(NEWS);
  }

  @Test
  void a_status_is_not_known_from_a_part_of_the_list() {
    Shell status = faulty(Fault.OPAQUE_TOKEN_AND_NO_SKIP, "status", "c1", "-o", "json");

    assertThat(status.exit()).isEqualTo(7);
    assertThat(status.out()).contains("\"outcome\":\"success\"", NEWS, "\"exit\":7");
  }

  @Test
  void a_failed_run_that_was_seen_is_worse_than_those_that_were_not() {
    Function<Long, String> failed = skip -> page(4, 6, "https://x.invalid/runs?$skiptoken=a1");

    assertThat(served(failed, at -> at(at, "status", "c1")).exit()).isEqualTo(10);
    assertThat(served(failed, at -> at(at, "list", "--exit-status")).exit()).isEqualTo(10);
    assertThat(served(failed, at -> at(at, "list")).exit()).isEqualTo(7);
    assertThat(served(failed, at -> at(at, "list", "--exit-status", "--result", "Success")).exit())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show latest",
        "show last-failed",
        "show run-0001 --exit-status",
        "show run-000",
        "show run-0007",
        "diff latest~1 latest",
        "wait latest --max-errors 1"
      })
  void a_run_that_may_be_among_those_not_seen_is_not_shown(String command) {
    Shell shell = faulty(Fault.OPAQUE_TOKEN_AND_NO_SKIP, command.split(" "));

    boolean whole = command.contains("run-0001");
    assertThat(shell.exit()).as(shell.out() + shell.err()).isEqualTo(whole ? 0 : 7);
    if (!whole) {
      assertThat(shell.err()).contains(NEWS);
    }
  }

  @Test
  void a_first_page_that_is_empty_and_names_another_is_not_the_whole_list() {
    Shell list =
        served(
            skip -> page(0, 0, "https://x.invalid/runs?continuation=abc"),
            simulator -> at(simulator, "list"));

    assertThat(list.exit()).isEqualTo(7);
    assertThat(list.err()).contains("the list is not complete after 0 runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list -o csv", "tasks list", "stats", "why", "errors list", "list"})
  void a_budget_of_requests_that_is_too_small_ends_with_6(String command) {
    Shell shell =
        served(
            skip -> page(skip, skip + 2, "https://x.invalid/runs?$skip=" + (skip + 2)),
            simulator -> at(simulator, join(command, "-q", "--max-requests", "3")));

    assertThat(shell.exit()).as(shell.out() + shell.err()).isEqualTo(6);
    assertThat(shell.out() + shell.err()).containsAnyOf("--max-requests", "budget of requests");
  }
}
