package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.retry.RetryAfter;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wait that a service asks for, in all forms. */
public interface RetryAfterCases extends CatalogCases {

  /** A number of seconds. */
  @ParameterizedTest
  @CsvSource({"429,7", "503,7", "429,1", "503,120", "429,000060"})
  @Needs(Capability.SPEAKS_HTTP)
  default void seconds(int status, String text) {
    assertThat(waitAfter(Reaction.refusal(status, text)))
        .contains(Duration.ofSeconds(Long.parseLong(text)));
  }

  /** A date, relative to the date of the response, in any year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  @Needs(Capability.SPEAKS_HTTP)
  default void aDate_isMeasuredAgainstTheDateOfTheAnswer(String text) {
    Reaction refusal =
        new Reaction.Refusal(429, ErrorText.FULL, text, "Sun, 06 Nov 1994 08:49:07 GMT");

    assertThat(waitAfter(refusal)).contains(Duration.ofSeconds(30));
  }

  /** A date in the past. */
  @Test
  @Needs(Capability.SPEAKS_HTTP)
  default void aDateThatHasPassed_asksForNoWait() {
    Reaction refusal =
        new Reaction.Refusal(
            503, ErrorText.EMPTY, "Sun, 06 Nov 1994 08:49:37 GMT", "Mon, 07 Nov 1994 08:49:37 GMT");

    assertThat(waitAfter(refusal)).isEmpty();
  }

  /** Numbers that are not a valid wait, or exceed any. */
  @Test
  @Needs(Capability.SPEAKS_HTTP)
  default void negativeAndHugeNumbers_areBounded() {
    assertThat(waitAfter(Reaction.refusal(429, "-5"))).isEmpty();
    assertThat(waitAfter(Reaction.refusal(429, "0"))).isEmpty();
    for (String huge : List.of("99999999999", "9".repeat(400))) {
      assertThat(waitAfter(Reaction.refusal(429, huge))).contains(RetryAfter.LONGEST);
    }
  }

  /** Invalid texts. */
  @ParameterizedTest
  @ValueSource(strings = {"soon", "1.5", "1e3", "0x10", "Sun, 99 Nov 1994 08:49:37 GMT", ","})
  @Needs(Capability.SPEAKS_HTTP)
  default void garbage_saysNothing(String text) {
    assertThat(waitAfter(Reaction.refusal(429, text))).isEmpty();
  }

  private Optional<Duration> waitAfter(Reaction refusal) {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(1))
            .then(refusal)
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      Problem problem = Calls.problemOf(() -> Calls.firstPage(fixture));
      return problem instanceof RateLimited limited
          ? limited.retryAfter()
          : ((ServiceUnavailable) problem).retryAfter();
    }
  }
}
