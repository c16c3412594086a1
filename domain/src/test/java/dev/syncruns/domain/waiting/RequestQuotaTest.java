package dev.syncruns.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestQuotaTest {

  @ParameterizedTest
  @CsvSource({"1, PT0.72S", "20, PT14.4S", "5000, PT1H"})
  void theFloorSharesTheSmallestTierAmongTheWatched(int watched, Duration floor) {
    assertThat(RequestQuota.SMALLEST_TIER.floor(watched)).isEqualTo(floor);
  }

  @Test
  void nothingLeftMeansTheWholeWindow() {
    Duration window = Duration.ofMinutes(7);

    assertThat(new RequestQuota(0, window).floor(3)).isEqualTo(window);
    assertThat(new RequestQuota(1, window).floor(3)).isEqualTo(Duration.ofMinutes(21));
  }

  @ParameterizedTest
  @CsvSource({"0, PT0S", "499, PT0S", "500, PT2.4S", "900, PT12S", "1000, PT20M", "1001, PT20M"})
  void budgetIsSparedOnceHalfOfItIsSpent(long made, Duration floor) {
    RequestQuota left = RequestQuota.of(1_000, made, Duration.ofMinutes(20));

    assertThat(left.floor(1).truncatedTo(ChronoUnit.MILLIS)).isEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"-1, PT1H", "1, PT0S", "1, PT-1S"})
  void refusesWhatIsNoAllowance(long requests, Duration window) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestQuota(requests, window))
        .withMessage(
            "quota is "
                + requests
                + " requests in "
                + window
                + "; expected zero or more in a positive duration");
  }
}
