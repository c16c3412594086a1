package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunWindowTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);

  @Test
  void theLatestAreTakenWheneverTheyWere() {
    RunWindow window = RunWindow.last(3);

    assertThat(window.last()).isEqualTo(3);
    assertThat(window.admits(over(Instant.EPOCH))).isTrue();
    assertThat(window.admits(over(null))).isTrue();
    assertThat(window.isPast(over(Instant.EPOCH))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunWindow.last(0))
        .withMessage("last is 0; expected at least 1");
    assertThat(RunWindow.last(1).last()).isEqualTo(1);
    assertThat(RunWindow.ALL.admits(over(null))).isTrue();
  }

  @Test
  void sinceIncludesItsMomentAndWhatCannotBeDated() {
    RunWindow window = RunWindow.since(NOON);

    assertThat(window.admits(over(NOON))).isTrue();
    assertThat(window.admits(over(ONE))).isTrue();
    assertThat(window.admits(over(NOON.minusSeconds(1)))).isFalse();
    assertThat(window.admits(over(null))).isTrue();
    assertThat(window.admits(new RunRef(null, null, Outcome.RUNNING))).isTrue();
    assertThat(window.isPast(over(NOON.minusSeconds(1)))).isTrue();
    assertThat(window.isPast(over(NOON))).isFalse();
    assertThat(window.isPast(over(null))).isFalse();
    assertThat(window.last()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void betweenIncludesBothEndsInWhicheverOrder() {
    for (RunWindow window :
        new RunWindow[] {RunWindow.between(NOON, ONE), RunWindow.between(ONE, NOON)}) {
      assertThat(window.from()).isEqualTo(NOON);
      assertThat(window.to()).isEqualTo(ONE);
      assertThat(window.admits(over(NOON))).isTrue();
      assertThat(window.admits(over(ONE))).isTrue();
      assertThat(window.admits(over(ONE.plusSeconds(1)))).isFalse();
      assertThat(window.admits(over(NOON.minusSeconds(1)))).isFalse();
      assertThat(window.admits(over(null))).isTrue();
      assertThat(window.admits(new RunRef(null, null, Outcome.RUNNING))).isFalse();
    }
    assertThat(RunWindow.between(NOON, NOON).admits(over(NOON))).isTrue();
  }

  @Test
  void oneRunIsThatRunWhateverItsTime() {
    RunWindow window = RunWindow.only(new RunRef(RunId.of("a"), NOON, Outcome.FAILED));

    assertThat(window.admits(new RunRef(RunId.of("a"), ONE, Outcome.FAILED))).isTrue();
    assertThat(window.admits(new RunRef(RunId.of("b"), NOON, Outcome.FAILED))).isFalse();
    assertThat(window.admits(over(NOON))).isFalse();
    assertThat(window.isPast(over(NOON.minusSeconds(1)))).isTrue();
  }

  private static RunRef over(@Nullable Instant at) {
    return new RunRef(null, at, Outcome.SUCCESS);
  }
}
