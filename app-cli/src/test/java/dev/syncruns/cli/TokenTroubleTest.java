package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source of tokens that gives none is the one that is blamed, and told how to be mended. */
class TokenTroubleTest {
  private Simulator simulator;

  @BeforeEach
  void start() {
    simulator =
        Simulator.builder().scenario(Scenario.HEALTHY).clientCredentials("id", "right-one").start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private Shell user() {
    return new Shell()
        .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
        .with("SYNCRUNS_HTTP_RETRIES", "0")
        .with("SYNCRUNS_CONNECTION", simulator.connections().get(0).id());
  }

  private Shell client(String issuer, String secret) {
    return user()
        .with("SYNCRUNS_ISSUER_URL", issuer)
        .with("SYNCRUNS_CLIENT_ID", "id")
        .with("SYNCRUNS_CLIENT_SECRET", secret);
  }

  @Test
  void an_issuer_that_is_down_is_named_and_not_the_api() throws IOException {
    String issuer = "http://127.0.0.1:" + unusedPort();

    Shell list = client(issuer, "right-one").and("list");
    Shell doctor = client(issuer, "right-one").and("doctor");

    assertThat(list.exit()).isEqualTo(7);
    assertThat(list.err())
        .startsWith("error: no answer from the token issuer " + issuer + ": ")
        .contains("issuer-url")
        .doesNotContain(simulator.apiUrl().toString(), "--api-url");
    assertThat(doctor.exit()).isEqualTo(7);
    assertThat(doctor.out())
        .contains("fail  token        no answer from the token issuer " + issuer)
        .contains("fix: check the network, the proxy and issuer-url\n")
        .contains("ok    network")
        .contains("skip  permission   not looked at: there is no access token")
        .doesNotContain("syncruns doctor");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 429, 503})
  void an_issuer_that_answers_wrongly_is_named_and_not_the_api(int status) {
    try (Simulator issuer = Simulator.builder().start()) {
      issuer
          .script()
          .when(any -> true, (any, documented) -> Response.text(status, "text/html", "hi"));

      Shell list = client(issuer.apiUrl().toString(), "right-one").and("list");

      assertThat(list.exit()).isIn(4, 6, 7);
      assertThat(list.err())
          .contains(issuer.apiUrl().toString())
          .doesNotContain(simulator.apiUrl().toString(), "--api-url", "the service ");
    }
  }

  @Test
  void credentials_that_an_issuer_refuses_keep_its_code() {
    Shell list = client(simulator.apiUrl().toString(), "wrong-one").and("list");
    Shell doctor = client(simulator.apiUrl().toString(), "wrong-one").and("doctor");

    assertThat(list.exit()).isEqualTo(4);
    assertThat(list.err())
        .contains("refused the client's credentials (401 invalid_client)")
        .contains(simulator.apiUrl().toString());
    assertThat(doctor.exit()).isEqualTo(4);
    assertThat(doctor.out()).contains("(401 invalid_client)");
  }

  @ParameterizedTest
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @CsvSource({
    "get-no-token --audience x, get-no-token ended with exit code 127 (it was not found)",
    "SECRET=s3cret get-no-token, get-no-token ended with exit code 127 (it was not found)",
    "/etc/passwd x, /etc/passwd ended with exit code 126 (it was found, but can't be executed)",
    "kill -9 $$, 'kill ended with exit code 137 (it was ended by signal 9, KILL)'",
    "exit 3, exit ended with exit code 3",
    "true, what comes from the token command true is no token"
  })
  void a_token_command_that_fails_is_named_with_what_its_exit_code_means(
      String command, String said) {
    Shell list = user().and("list", "--token-command", command);
    Shell doctor = user().and("doctor", "--token-command", command);

    assertThat(list.exit()).isEqualTo(4);
    assertThat(list.err()).contains(said).doesNotContain("/bin/sh", "s3cret");
    assertThat(doctor.exit()).isEqualTo(4);
    assertThat(doctor.out())
        .contains(said, "fix: correct token-command of --token-command")
        .doesNotContain("syncruns doctor", "s3cret");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void doctor_shows_what_a_token_command_wrote_and_no_secret_of_it() {
    String jwt = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.c2lnbmF0dXJl";
    String command =
        "printf 'Please sign in again:\\n"
            + " az login \\033[31m\\n"
            + "' >&2; echo 'client_secret=hunter2 password: hunter3 Bearer hunter4 api_key=hunter"
            + " \"access_token\": \"hunter\" token: hunter5 "
            + jwt
            + " k3yk3yk3yk3yk3yk3yk3yk3y' >&2; exit 1";

    Shell list = user().and("list", "--token-command", command);
    Shell doctor = user().and("doctor", "--token-command", command);

    assertThat(list.err())
        .contains("syncruns doctor tells where the token comes from, and what its command wrote");
    assertThat(doctor.out())
        .contains("(it wrote: Please sign in again: az login [31m client_secret=");
    assertThat(list.err() + doctor.out() + doctor.err())
        .doesNotContain("hunter", "eyJ", "k3yk3y", "\u001b");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_token_command_that_writes_much_beside_its_token_is_waited_for() {
    Shell list =
        user().and("list", "--token-command", "seq 1 100000 >&2; echo sim-fine", "-o", "name");

    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(list.err()).isEmpty();
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
