package dev.syncruns.domain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A child process inherits neither a token or client secret nor the name of its file. */
class SecretVariablesTest {

  @Test
  void what_holds_or_names_a_secret_is_not_inherited_and_everything_else_is() {
    Map<String, String> environment = new TreeMap<>();
    for (String name :
        new String[] {
          "SYNCRUNS_TOKEN",
          "SYNCRUNS_TOKEN_FILE",
          "SYNCRUNS_TOKEN_COMMAND",
          "SYNCRUNS_CLIENT_SECRET",
          "SYNCRUNS_CLIENT_SECRET_FILE",
          "_CI_SYNCRUNS_TOKEN",
          "syncruns.client-secret",
          "PATH",
          "SYNCRUNS_CONNECTION"
        }) {
      environment.put(name, "x");
    }

    SecretVariables.removeFrom(environment);

    assertThat(environment).containsOnlyKeys("PATH", "SYNCRUNS_CONNECTION");
  }
}
