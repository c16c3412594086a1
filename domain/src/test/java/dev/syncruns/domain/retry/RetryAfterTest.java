package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final long YEAR = 31_536_000;

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "' 120\t', 120",
    "007, 7",
    "+5, 5",
    "-0, 0",
    "-1, 0",
    "-99999999999999999999, 0",
    "86400, 86400",
    "31536000, 31536000",
    "31536001, 31536000",
    "999999999, 31536000",
    "1000000000, 31536000",
    "2147483648, 31536000",
    "99999999999999999999999, 31536000",
    "0000000000000000000005, 5"
  })
  void readsSeconds(String header, long seconds) {
    assertThat(read(header, null)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 23 Nov 2026 12:00:30 GMT', 30",
    "'Monday, 23-Nov-26 12:00:30 GMT', 30",
    "'Mon Nov 23 12:00:30 2026', 30",
    "'Mon Dec  7 12:00:00 2026', 1209600",
    "'Mon, 23 Nov 2026 12:00:00 GMT', 0",
    "'Mon, 23 Nov 2026 11:59:30 GMT', 0",
    "'Sun, 06 Nov 1994 08:49:37 GMT', 0",
    "'Sunday, 06-Nov-94 08:49:37 GMT', 0",
    "'Sun Nov  6 08:49:37 1994', 0",
    "'Fri, 31 Dec 9999 23:59:59 GMT', 31536000"
  })
  void readsDatesInEachOfTheThreeForms(String header, long seconds) {
    assertThat(read(header, null)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void measuresADateAgainstTheDateOfTheAnswer() {
    String header = "Mon, 23 Nov 2026 15:00:10 GMT";
    assertThat(read(header, "Mon, 23 Nov 2026 15:00:00 GMT")).isEqualTo(Duration.ofSeconds(10));
    assertThat(read(header, " Monday, 23-Nov-26 15:00:03 GMT ")).isEqualTo(Duration.ofSeconds(7));
    assertThat(read(header, "yesterday")).isEqualTo(Duration.ofSeconds(10_810));
    assertThat(read(header, null)).isEqualTo(Duration.ofSeconds(10_810));
    assertThat(read("5", "Mon, 23 Nov 2026 15:00:00 GMT")).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void takesNoClockForGranted() {
    String header = "Mon, 23 Nov 2026 12:00:30 GMT";
    assertThat(RetryAfter.read(header, null, Instant.MIN)).contains(Duration.ofSeconds(YEAR));
    assertThat(RetryAfter.read(header, null, Instant.MAX)).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "1.5",
        "1e3",
        "0x10",
        "--1",
        "1 2",
        "60, 120",
        "\u0661\u0662",
        "5s",
        "Mon, 23 Nov 2026 12:00:30",
        "Tue, 23 Nov 2026 12:00:30 GMT",
        "Mon, 32 Nov 2026 12:00:30 GMT",
        "2026-11-23T12:00:30Z",
        "Monday, 23-Nov-26 12:00:30 PST",
        "null"
      })
  void doesNotGuess(String header) {
    assertThat(RetryAfter.read(header, null, NOW)).isEmpty();
  }

  @Test
  void readsAHugeHeader() {
    assertThat(read("9".repeat(1_000_000), null)).isEqualTo(Duration.ofSeconds(YEAR));
    assertThat(read("0".repeat(1_000_000) + "3", null)).isEqualTo(Duration.ofSeconds(3));
    assertThat(RetryAfter.read("x".repeat(1_000_000), null, NOW)).isEmpty();
  }

  private static Duration read(String header, @Nullable String date) {
    return RetryAfter.read(header, date, NOW).orElseThrow();
  }
}
