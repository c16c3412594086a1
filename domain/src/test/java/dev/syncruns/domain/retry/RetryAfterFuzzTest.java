package dev.syncruns.domain.retry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code Retry-After} in the first line of the input, {@code Date} in the second, if any. */
class RetryAfterFuzzTest {
  private static final List<Instant> CLOCKS =
      List.of(Instant.parse("2026-11-23T21:00:00Z"), Instant.EPOCH, Instant.MIN, Instant.MAX);

  @FuzzTest
  void headers(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
    String date = lines.length == 2 ? lines[1] : null;
    for (Instant now : CLOCKS) {
      Optional<Duration> wait = RetryAfter.read(lines[0], date, now);
      wait.ifPresent(asked -> assertThat(asked).isBetween(Duration.ZERO, RetryAfter.LONGEST));
      assertThat(RetryAfter.read(lines[0], date, now)).isEqualTo(wait);
      if (lines[0].strip().matches("[0-9]{1,6}")) {
        assertThat(wait).contains(Duration.ofSeconds(Long.parseLong(lines[0].strip())));
      }
    }
  }
}
