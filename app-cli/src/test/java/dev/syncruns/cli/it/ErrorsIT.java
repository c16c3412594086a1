package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code errors explain} tells of an error with and without a connection. */
class ErrorsIT {
  @TempDir Path home;

  @Test
  void whatIsPubliclyKnownNeedsNeitherConnectionNorCredentialsNorNetwork() {
    Ran bare = Syncruns.at(home).run("errors", "explain", "UserNotAuthenticated");
    Ran named = Syncruns.at(home).run("errors", "explain", "UserNotAuthenticated", "-c", "any");

    assertThat(bare.exit()).isZero();
    assertThat(bare.err()).isEmpty();
    assertThat(bare.out()).contains("not read: no connection is named", "you can fix (built-in)");
    assertThat(named.exit()).isZero();
    assertThat(named.out()).contains("not read: there is no access token");
  }

  @Test
  void whatIsSeenIsExplainedAndWhatIsNotIs5() {
    try (Simulator simulator = Simulator.builder().scenario(Scenario.NIGHTLY_PARTIAL).start()) {
      Syncruns syncruns =
          Syncruns.at(home).talkingTo(simulator.apiUrl(), simulator.connections().get(0).id());

      Ran seen = syncruns.run("errors", "explain", "TAE_BRG_1000");
      Ran unseen = syncruns.run("errors", "explain", "TAE_BRG_1001");
      Ran offline =
          syncruns.run(
              "errors",
              "explain",
              "OutOfMemory",
              "--api-url",
              "http://127.0.0.1:1",
              "--retries",
              "0");

      assertThat(seen.exit()).isZero();
      assertThat(seen.out()).startsWith("TAE_BRG_1000\n").contains("(from the service)", "seen  ");
      assertThat(unseen.exit()).isEqualTo(5);
      assertThat(unseen.out()).isEmpty();
      assertThat(unseen.err()).contains("TAE_BRG_1000?");
      assertThat(offline.exit()).isZero();
      assertThat(offline.out()).contains("not read: ");
    }
  }
}
