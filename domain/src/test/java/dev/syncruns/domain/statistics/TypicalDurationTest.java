package dev.syncruns.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypicalDurationTest {

  @Test
  void medianOfOddAndEvenNumbers() {
    assertThat(typical(7, 1, 4).median()).isEqualTo(Duration.ofMinutes(4));
    assertThat(typical(9, 1, 5, 3).median()).isEqualTo(Duration.ofMinutes(4));
    assertThat(typical(9, 1, 5, 3).samples()).isEqualTo(4);
  }

  @Test
  void nothingIsTypicalOfNothing() {
    assertThat(TypicalDuration.of(List.of())).isEmpty();
  }

  @Test
  void percentOffIsRoundedAndSigned() {
    TypicalDuration typical = typical(10);

    assertThat(typical.percentOff(Duration.ofSeconds(1062))).hasValue(77);
    assertThat(typical.percentOff(Duration.ofSeconds(585))).hasValue(-2);
    assertThat(typical.percentOff(Duration.ofMinutes(10))).hasValue(0);
  }

  @Test
  void nothingComparesWithZero() {
    assertThat(typical(0).percentOff(Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void onlySuccessesWithBothEndsAreSamples() {
    assertThat(TypicalDuration.sampleOf(run(ExecutionResult.SUCCESS, "2026-03-01T02:12:00Z")))
        .contains(Duration.ofMinutes(12));
    assertThat(TypicalDuration.sampleOf(run(ExecutionResult.ERROR, "2026-03-01T02:12:00Z")))
        .isEmpty();
    assertThat(TypicalDuration.sampleOf(run(ExecutionResult.SUCCESS, "0001-01-01T00:00:00Z")))
        .isEmpty();
  }

  private static Run run(ExecutionResult result, String end) {
    return Run.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .startDateTime(Timestamp.of("2026-03-01T02:00:00Z"))
        .endDateTime(Timestamp.of(end))
        .build();
  }

  private static TypicalDuration typical(int... minutes) {
    List<Duration> durations = Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    return TypicalDuration.of(durations).orElseThrow();
  }
}
