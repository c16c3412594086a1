package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that gets its own tokens: one is enough, another one comes when it is refused. */
class ClientCredentialsIT {
  private static final String SECRET = "s3cret-of-the-night";

  @TempDir Path home;
  private Simulator simulator;

  @BeforeEach
  void start() {
    simulator =
        Simulator.builder()
            .generate("many", 1_000, 1, 1)
            .clientCredentials("night", SECRET)
            .start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Syncruns client(String secret) {
    return Syncruns.at(home)
        .talkingTo(simulator.apiUrl(), "many")
        .asClient(simulator.apiUrl(), "night", secret);
  }

  @Test
  void one_token_is_asked_for_however_many_pages_there_are() {
    Ran ran = client(SECRET).run("list", "--all", "-o", "name");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.outLines()).hasSize(1_000);
    assertThat(simulator.tokenRequests()).isEqualTo(1);
  }

  @Test
  void a_token_revoked_in_the_middle_of_a_list_is_got_anew_once() {
    simulator.tokens().expireAfter(6);

    Ran ran = client(SECRET).run("list", "--limit", "1000", "-o", "name");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(new HashSet<>(ran.outLines())).hasSize(1_000);
    assertThat(ran.outLines()).hasSize(1_000);
    assertThat(simulator.tokenRequests()).isEqualTo(2);
    assertThat(simulator.tokens().accepted()).isEqualTo(2);
  }

  @Test
  void pages_under_way_at_once_share_the_new_token() {
    simulator.tokens().expireAfter(6);

    Ran ran = client(SECRET).run("list", "--all", "-o", "name");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(new HashSet<>(ran.outLines())).hasSize(1_000);
    assertThat(ran.outLines()).hasSize(1_000);
    // Ten pages, and at most eight beyond the end: a token each for six of them.
    assertThat(simulator.tokenRequests()).isBetween(2, 3);
  }

  @Test
  void a_wrong_secret_is_4_with_its_reason_and_not_repeated() {
    Ran ran = client("wrong-s3cret").run("list", "-vv", "--debug");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("error: the issuer refused the client's credentials", "client-secret-file")
        .doesNotContain("wrong-s3cret");
  }

  @Test
  void a_secret_with_a_line_end_in_its_middle_is_3_and_not_repeated() {
    Ran ran = client("two\nlines").run("list");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("client secret", "client-id").doesNotContain("two", "lines");
  }
}
