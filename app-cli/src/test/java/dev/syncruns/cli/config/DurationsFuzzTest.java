package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.value.InvalidTextException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Durations of any text: within a hundred years, or none. */
class DurationsFuzzTest {

  @FuzzTest
  void duration(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    try {
      assertThat(DurationParser.parse(text)).isBetween(Duration.ZERO, Duration.ofDays(36_500));
      assertThat(text).matches("(?s).*[0-9].*");
    } catch (InvalidTextException invalid) {
      assertThat(invalid.text()).isEqualTo(text);
      assertThat(invalid.reason()).startsWith("is ");
    }
  }
}
