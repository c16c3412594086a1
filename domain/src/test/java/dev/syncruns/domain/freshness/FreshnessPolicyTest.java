package dev.syncruns.domain.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessPolicyTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration PAGE = Duration.ofSeconds(30);

  private final Run ended =
      Run.builder()
          .state(ExecutionState.COMPLETED.open())
          .result(ExecutionResult.ERROR.open())
          .build();
  private final Run running = Run.builder().state(ExecutionState.EXECUTING.open()).build();
  private final Run unclear = Run.builder().state(ExecutionState.COMPLETED.open()).build();
  private final Run unknown = Run.builder().state(ExecutionState.read("Paused")).build();

  @Test
  void aRunThatEndedIsKeptLongAndAnyOtherShortly() {
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(ended)).isEqualTo(DAY);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(running)).isEqualTo(SHORT);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(unclear)).isEqualTo(SHORT);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(unknown)).isEqualTo(SHORT);
  }

  @Test
  void aPageIsKeptAsLongAsItsMostChangeableRun() {
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(page(ended, ended))).isEqualTo(PAGE);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(page())).isEqualTo(PAGE);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(page(ended, running))).isEqualTo(SHORT);
    assertThat(FreshnessPolicy.DEFAULT.lifetimeOf(page(unclear))).isEqualTo(SHORT);
  }

  @Test
  void aPageIsNeverKeptLongerThanAPageMayBe() {
    FreshnessPolicy policy = new FreshnessPolicy(DAY, PAGE, SHORT);
    assertThat(policy.lifetimeOf(page(running))).isEqualTo(SHORT);
    assertThat(policy.lifetimeOf(running)).isEqualTo(PAGE);
  }

  @Test
  void refusesNegativeDurations() {
    Duration bad = Duration.ofNanos(-1);
    Duration zero = Duration.ZERO;
    assertThat(new FreshnessPolicy(zero, zero, zero).lifetimeOf(page(running))).isEqualTo(zero);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FreshnessPolicy(bad, zero, zero))
        .withMessage(
            "ended is PT-0.000000001S, unended PT0S, page PT0S; expected durations of zero or"
                + " more");
    assertThatIllegalArgumentException().isThrownBy(() -> new FreshnessPolicy(zero, bad, zero));
    assertThatIllegalArgumentException().isThrownBy(() -> new FreshnessPolicy(zero, zero, bad));
  }

  private static Page<Run> page(Run... runs) {
    return Page.of(PageRequest.first(100), List.of(runs), null);
  }
}
