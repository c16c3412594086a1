package dev.syncruns.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitPolicyTest {

  @Test
  void changesOneLimitAtATime() {
    PollSchedule schedule = PollSchedule.every(Duration.ofSeconds(3));
    Duration timeout = Duration.ofHours(5);
    Duration start = Duration.ofMinutes(4);

    WaitPolicy policy =
        WaitPolicy.DEFAULT
            .withFailFast(true)
            .withSchedule(schedule)
            .withTimeout(timeout)
            .withStartWithin(start)
            .withMaxErrors(1);

    assertThat(policy)
        .isEqualTo(new WaitPolicy(schedule, timeout, start, 1, WaitGoal.END.withFailFast(true)));
  }

  @Test
  void refusesToEndBeforeTheFirstProblem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaitPolicy.DEFAULT.withMaxErrors(0))
        .withMessage("maxErrors is 0; expected at least 1");
  }
}
