package dev.syncruns.domain.waiting;

import static dev.syncruns.domain.waiting.Waits.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EtaEstimateTest {
  private static final Run RUNNING = Waits.running().startDateTime(Timestamp.of(START)).build();

  @Test
  void goesFromTheLowerToTheUpperQuartile() {
    assertThat(EtaEstimate.of(START, minutes(9, 1, 5, 3, 7)))
        .contains(new EtaEstimate(minute(3), minute(7), 5));
    assertThat(EtaEstimate.of(START, minutes(4, 2, 9)))
        .contains(new EtaEstimate(minute(2), minute(9), 3));
  }

  @Test
  void twoRunsAreTooFew() {
    assertThat(EtaEstimate.of(START, minutes(4, 2))).isEmpty();
  }

  @Test
  void restsOnSuccessesOnly() {
    List<Run> three =
        IntStream.of(2, 4, 9).mapToObj(m -> ended(ExecutionResult.SUCCESS, m)).toList();
    Run failed = ended(ExecutionResult.ERROR, 1);
    List<Run> history = Stream.concat(three.stream(), Stream.of(failed, RUNNING)).toList();

    assertThat(EtaEstimate.of(RUNNING, history)).contains(new EtaEstimate(minute(2), minute(9), 3));
    assertThat(EtaEstimate.of(RUNNING, history.subList(1, 5))).isEmpty();
  }

  @Test
  void nothingIsExpectedOfARunThatEndedOrHasNotStarted() {
    List<Run> history =
        IntStream.of(2, 4, 9).mapToObj(m -> ended(ExecutionResult.SUCCESS, m)).toList();

    assertThat(EtaEstimate.of(history.get(0), history)).isEmpty();
    assertThat(EtaEstimate.of(Waits.running().build(), history)).isEmpty();
  }

  @Test
  void isOverdueOnlyAfterTheWholeRange() {
    EtaEstimate expected = new EtaEstimate(minute(2), minute(10), 3);

    assertThat(expected.isOverdue(minute(10))).isFalse();
    assertThat(expected.isOverdue(minute(10).plusNanos(1))).isTrue();
    assertThat(expected.untilMiddle(minute(1))).isEqualTo(Duration.ofMinutes(5));
    assertThat(expected.untilMiddle(minute(8))).isEqualTo(Duration.ofMinutes(-2));
  }

  @Property(tries = 200)
  void halfOfTheEarlierRunsOrMoreEndedInTheRange(
      @ForAll @Size(min = 3, max = 40) List<@LongRange(max = 100_000) Long> seconds) {
    EtaEstimate range =
        EtaEstimate.of(START, seconds.stream().map(Duration::ofSeconds).toList()).orElseThrow();

    long within =
        seconds.stream()
            .map(START::plusSeconds)
            .filter(end -> !end.isBefore(range.earliest()) && !end.isAfter(range.latest()))
            .count();
    assertThat(within * 2).isGreaterThanOrEqualTo(seconds.size());
    assertThat(range.samples()).isEqualTo(seconds.size());
  }

  private static Run ended(ExecutionResult result, int minutes) {
    Instant yesterday = START.minus(Duration.ofDays(1));
    return Run.builder()
        .state(ExecutionState.COMPLETED.open())
        .result(result.open())
        .startDateTime(Timestamp.of(yesterday))
        .endDateTime(Timestamp.of(yesterday.plus(Duration.ofMinutes(minutes))))
        .build();
  }

  private static List<Duration> minutes(long... minutes) {
    return LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
