package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.cli.config.Values.Durations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Durations of any text: within a hundred years, or none. */
class DurationsFuzzTest {

  @FuzzTest
  void duration(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    try {
      assertThat(Durations.parse(text)).isBetween(Duration.ZERO, Duration.ofDays(36_500));
      assertThat(text).matches("(?s).*[0-9].*");
    } catch (IllegalArgumentException none) {
      assertThat(none).hasMessageStartingWith("is ");
    }
  }
}
