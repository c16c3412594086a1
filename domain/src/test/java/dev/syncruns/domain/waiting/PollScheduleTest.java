package dev.syncruns.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
  private static final double MIDDLE = 0.5;

  private final PollSchedule everyTen = PollSchedule.every(Duration.ofSeconds(10));

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT5S",
    "PT59.999S, PT5S",
    "PT1M, PT15S",
    "PT14M59S, PT15S",
    "PT15M, PT30S",
    "PT59M59S, PT30S",
    "PT1H, PT1M",
    "PT30H, PT1M"
  })
  void calmsDownTheLongerItWaits(Duration waited, Duration interval) {
    assertThat(PollSchedule.ADAPTIVE.next(waited, Optional.empty(), MIDDLE)).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({
    "PT1M, PT5S",
    "PT0S, PT5S",
    "PT-1M, PT5S",
    "PT-1M-1S, PT30S",
    "PT1M5S, PT30S",
    "PT1M6S, PT6S",
    "PT1M29S, PT29S",
    "PT1M30S, PT30S",
    "PT1M31S, PT30S",
    "PT9H, PT30S"
  })
  void isEagerWithinAMinuteOfTheExpectedEndAndDoesNotSleepPastItsBegin(
      Duration untilEnd, Duration interval) {
    Duration waited = Duration.ofMinutes(30);

    assertThat(PollSchedule.ADAPTIVE.next(waited, Optional.of(untilEnd), MIDDLE))
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({"0, PT9S", "0.25, PT9.5S", "0.5, PT10S", "0.75, PT10.5S"})
  void fixedIntervalIsSpreadByATenth(double random, Duration interval) {
    Optional<Duration> atTheEnd = Optional.of(Duration.ZERO);

    assertThat(everyTen.next(Duration.ZERO, atTheEnd, random)).isEqualTo(interval);
    assertThat(everyTen.next(Duration.ofHours(5), Optional.empty(), random)).isEqualTo(interval);
  }

  @Test
  void floorHoldsAfterTheSpread() {
    PollSchedule floored = everyTen.atLeast(Duration.ofMillis(9_800));

    assertThat(floored.fixed()).isEqualTo(Duration.ofSeconds(10));
    assertThat(floored.next(Duration.ZERO, Optional.empty(), 0)).hasMillis(9_800);
    assertThat(floored.next(Duration.ZERO, Optional.empty(), MIDDLE)).hasSeconds(10);
  }

  @Test
  void refusesIntervalsThatAreNone() {
    Duration negative = Duration.ofNanos(-1);

    assertThatIllegalArgumentException().isThrownBy(() -> PollSchedule.every(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PollSchedule.every(negative))
        .withMessage("fixed is PT-0.000000001S, floor is PT0S; expected zero or more");
    assertThatIllegalArgumentException().isThrownBy(() -> everyTen.atLeast(negative));
  }
}
