package dev.syncruns.domain.fleet;

import static dev.syncruns.domain.fleet.FleetRuns.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestPacerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RequestPacer pace = new RequestPacer(START);

  @Test
  void requestMayBeMadeAtOnceWhenNoneWasMade() {
    assertThat(pace.slot(START)).isEqualTo(START);
    assertThat(pace.slot(START.plus(SECOND))).isEqualTo(START.plus(SECOND));
  }

  @Test
  void requestsKeepTheirDistance() {
    RequestPacer after = pace.taken(START, SECOND).taken(START, SECOND);

    assertThat(after.slot(START)).isEqualTo(START.plusSeconds(2));
  }

  @Test
  void timeWithoutRequestsIsNoCreditForMoreLater() {
    RequestPacer after = pace.taken(START.plusSeconds(60), SECOND);

    assertThat(after.slot(START.plusSeconds(60))).isEqualTo(START.plusSeconds(61));
  }

  @Test
  void pauseEndsWhenAskedAndNeverMakesAnythingEarlier() {
    assertThat(pace.pausedUntil(START.plusSeconds(30)).slot(START))
        .isEqualTo(START.plusSeconds(30));
    assertThat(pace.taken(START.plusSeconds(40), SECOND).pausedUntil(START.plusSeconds(30)).free())
        .isEqualTo(START.plusSeconds(41));
  }
}
