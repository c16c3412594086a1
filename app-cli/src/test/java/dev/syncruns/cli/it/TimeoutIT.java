package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time a command may take counts from its start, whatever it waits for. */
class TimeoutIT {
  @TempDir Path home;

  @Test
  void a_service_that_never_answers_is_7_as_soon_as_the_time_is_over() {
    try (DeadServer server = DeadServer.start()) {
      Syncruns syncruns = Syncruns.at(home).talkingTo(server.address(), "any");
      long began = System.nanoTime();

      Ran ran = syncruns.run("list", "--request-timeout", "2s", "--timeout", "5s");

      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(7);
      assertThat(took).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }
  }

  @Test
  void an_issuer_that_never_answers_is_held_to_the_time_of_a_request() {
    try (DeadServer server = DeadServer.start()) {
      long began = System.nanoTime();

      Ran ran =
          Syncruns.at(home)
              .talkingTo(server.address(), "any")
              .asClient(server.address(), "client", "s3cret")
              .run("list", "--request-timeout", "1s", "--retries", "0");

      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(ran.exit()).as(ran.err()).isEqualTo(7);
      assertThat(took).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void a_filter_without_end_is_7_when_the_time_is_over_and_its_results_came_before() {
    Ran ran =
        Syncruns.at(home)
            .run("--demo", "list", "-L", "1", "--timeout", "20s", "--jq", "1, last(range(1e12))");

    assertThat(ran.exit()).as(ran.err()).isEqualTo(7);
    assertThat(ran.err()).contains("the time given is over: --jq");
    assertThat(ran.out()).isEqualTo("1\n");
  }

  @Test
  void a_filter_that_needs_more_memory_than_there_is_is_told_as_such() {
    Ran ran =
        Syncruns.at(home)
            .with("SYNCRUNS_JAVA_OPTS", "-Xmx40m")
            .run("--demo", "list", "-L", "1", "--jq", "[range(1e9)]");

    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains("it needs more memory than there is");
  }
}
