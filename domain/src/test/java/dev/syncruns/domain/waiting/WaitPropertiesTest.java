package dev.syncruns.domain.waiting;

import static dev.syncruns.domain.waiting.Waits.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WaitPropertiesTest {

  @Property(tries = 300)
  void intervalIsNeverShorterThanTheFloorNorLongerThanAskedFor(
      @ForAll @LongRange(max = 100_000) long fixed,
      @ForAll @LongRange(max = 100_000) long floor,
      @ForAll @LongRange(min = -10_000, max = 1_000_000) long untilEnd,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double random) {
    PollSchedule schedule = new PollSchedule(Duration.ofMillis(fixed), Duration.ofMillis(floor));
    Optional<Duration> end = Optional.of(Duration.ofSeconds(untilEnd));
    long longest = Math.max(floor, (fixed == 0 ? 60_000 : fixed) * 11 / 10 + 1);

    Duration next = schedule.next(Duration.ofHours(2), end, random);

    assertThat(next).isBetween(Duration.ofMillis(floor), Duration.ofMillis(longest));
    assertThat(next).isPositive();
  }

  @Property(tries = 300)
  void waitEndsWithinItsTimeoutAndNeverAsksBeforeItMay(
      @ForAll("policies") WaitPolicy policy,
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = -2, max = 400) Long> answers) {
    RunWait wait = RunWait.begin(policy);
    Instant end = START.plus(Optional.ofNullable(policy.timeout()).orElseThrow());
    Instant now = START;
    Verdict verdict = null;
    for (int look = 0; verdict == null; look++) {
      long answer = answers.get(look % answers.size());
      WaitStep step =
          tell(wait, answer, new RunWait.Moment(now, Duration.between(START, now), 0.9));
      if (step instanceof WaitStep.PollAgain again) {
        assertThat(again.delay()).isPositive().isGreaterThanOrEqualTo(seconds(answer));
        wait = again.next();
        now = now.plus(again.delay());
        assertThat(now).isBeforeOrEqualTo(end);
      } else {
        verdict = Waits.verdict(step);
      }
    }
    assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
  }

  /** A run that goes on, no run, or a problem that asks for so many seconds. */
  private static WaitStep tell(RunWait wait, long answer, RunWait.Moment moment) {
    if (answer == -2) {
      return wait.onRun(Waits.running().build(), Optional.empty(), moment);
    }
    Problem problem = Waits.unavailable(seconds(answer));
    return answer == -1 ? wait.onNoRun(moment) : wait.onProblem(problem, moment);
  }

  private static Duration seconds(long answer) {
    return Duration.ofSeconds(Math.max(0, answer));
  }

  @Provide
  Arbitrary<WaitPolicy> policies() {
    Arbitrary<PollSchedule> schedules =
        Arbitraries.longs()
            .between(0, 600)
            .map(fixed -> new PollSchedule(Duration.ofSeconds(fixed), Duration.ofSeconds(1)));
    Arbitrary<Duration> limits = Arbitraries.longs().between(0, 10_000).map(Duration::ofSeconds);
    return Combinators.combine(
            schedules, limits, limits.injectNull(0.2), Arbitraries.integers().between(1, 20))
        .as(
            (every, timeout, start, errors) ->
                new WaitPolicy(every, timeout, start, errors, WaitGoal.END));
  }
}
