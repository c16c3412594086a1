package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
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
      assertThat(simulator.requests()).hasSize(200);
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
