package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Timestamps of any text: kept exactly, and a moment after year 1 or none. */
class TimestampFuzzTest {
  private static final Instant YEAR_TWO = Instant.parse("0002-01-01T00:00:00Z");

  @FuzzTest
  void timestamp(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Timestamp read = Timestamp.of(text);
    assertThat(read.text()).isEqualTo(text);
    assertThat(read).isEqualTo(Timestamp.of(text));
    if (read.instant().isPresent()) {
      assertThat(read.isUnreadable()).isFalse();
      Instant moment = read.instant().get();
      assertThat(moment).isAfterOrEqualTo(YEAR_TWO);
      assertThat(Timestamp.of(moment).instant()).contains(moment);
    }
  }
}
