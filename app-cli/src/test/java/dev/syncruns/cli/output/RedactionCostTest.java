package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.syncruns.cli.output.TextSanitizer.Redaction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A text of the service can't make its redaction take for ever. */
class RedactionCostTest {

  @Test
  void manyBeginningsOfTokensAreReadOnce() {
    String beginnings = "-eyJ".repeat(100_000);
    String redacted =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> Redaction.redact(beginnings + " -eyJhbGciOiJ.eyJzdWIiOiJ"));
    assertThat(redacted).isEqualTo(beginnings + " -***");
  }
}
