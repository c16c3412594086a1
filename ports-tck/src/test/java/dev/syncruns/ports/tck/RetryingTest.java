package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryingTest {
  private static final Reaction DOWN = Reaction.refusal(503, ErrorText.HTML);
  private static final PageRequest FIRST = PageRequest.first(10);

  private final ManualTiming timing = new ManualTiming();
  private final RecordingCallListener listener = new RecordingCallListener();
  private MemoryRunCatalog memory;

  @Test
  void aCallThatFailsTwice_succeedsTheThirdTime_andTellsOfEveryAttempt() {
    RunCatalog catalog = retrying(script().first(DOWN).first(Reaction.reset()));

    assertThat(runs(catalog)).hasSize(3);
    assertThat(timing.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(listener.lines())
        .containsExactly(
            "LIST_RUNS 1 failed ServiceUnavailable",
            "LIST_RUNS 2 waits PT0.25S",
            "LIST_RUNS 2 failed TransportError",
            "LIST_RUNS 3 waits PT0.5S",
            "LIST_RUNS 3 succeeded");
  }

  @Test
  void noAttempt_isEarlierThanTheServiceAllows() {
    RunCatalog catalog =
        retrying(script().first(Reaction.refusal(429, "7")).first(Reaction.refusal(503, "11")));
    timing.setRandom(0);

    assertThat(runs(catalog)).hasSize(3);
    assertThat(timing.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(11));
  }

  @Test
  void noWaitAtAll_isAtLeastThePolicysOwn() {
    RunCatalog catalog =
        retrying(script().first(Reaction.refusal(429, "0")).first(Reaction.refusal(503, "0")));

    assertThat(runs(catalog)).hasSize(3);
    assertThat(timing.waits()).containsExactly(Duration.ofMillis(7_500), Duration.ofMillis(500));
  }

  /** A limit is one of the client as a whole: others would only be refused as well. */
  @Test
  void whileOneCallIsLimited_othersBeginNoneEarlierThanTheServiceAllows() {
    List<Instant> begun = new ArrayList<>();
    ManualTiming other = new ManualTiming();
    RunCatalog[] catalog = new RunCatalog[1];
    CallListener another =
        context ->
            new Waiting(
                (attempt, wait, problem) -> {
                  listener.begin(context).waits(attempt, wait, problem);
                  if (attempt == 2) {
                    runs(catalog[0]);
                    begun.add(timing.now());
                  }
                });
    catalog[0] =
        RunCatalogs.retrying(
            memory(script().first(Reaction.refusal(429, "7"))),
            RetryPolicy.DEFAULT,
            timing,
            another);
    timing.setRandom(0);

    assertThat(runs(catalog[0])).hasSize(3);
    assertThat(begun).containsExactly(other.now().plusSeconds(7));
    assertThat(listener.lines())
        .containsExactly("LIST_RUNS 2 waits PT7S", "LIST_RUNS 1 waits PT7S");
  }

  @Test
  void aCallWhoseDeadlineComesBeforeTheEndOfAPause_hearsFromTheServiceItself() {
    RunCatalog[] catalog = new RunCatalog[1];
    List<Problem> heard = new ArrayList<>();
    CallListener another =
        context ->
            new Waiting(
                (attempt, wait, problem) -> {
                  CallOptions soon = CallOptions.until(timing.now().plusSeconds(3));
                  heard.add(
                      catchThrowableOfType(
                          RateLimited.class,
                          () -> catalog[0].runs(SampleRuns.CONNECTION, FIRST, soon)));
                });
    catalog[0] =
        RunCatalogs.retrying(
            memory(script().first(Reaction.refusal(429, "7")).first(Reaction.refusal(429, "7"))),
            RetryPolicy.DEFAULT,
            timing,
            another);

    assertThat(runs(catalog[0])).hasSize(3);
    assertThat(heard).singleElement().extracting(Problem::attempts).isEqualTo(1);
  }

  @Test
  void allAttemptsUsed_endsWithTheLastProblem_andTheEarlierOnesSuppressed() {
    RunCatalog catalog = retrying(script().first(Reaction.reset()).then(DOWN));

    Problem problem = catchThrowableOfType(ServiceUnavailable.class, () -> runs(catalog));

    assertThat(problem.attempts()).isEqualTo(5);
    assertThat(problem.getSuppressed()).hasSize(4).doesNotContain(problem);
    assertThat(memory.service().requests()).hasSize(5);
    assertThat(listener.lines())
        .last()
        .isEqualTo("LIST_RUNS 5 given up ATTEMPTS_USED ServiceUnavailable");
  }

  @Test
  void aWaitBeyondPatience_endsAtOnce() {
    RunCatalog catalog = retrying(script().then(Reaction.refusal(429, "86400")));

    RateLimited problem = catchThrowableOfType(RateLimited.class, () -> runs(catalog));

    assertThat(problem.retryAfter()).contains(Duration.ofDays(1));
    assertThat(timing.waits()).isEmpty();
    assertThat(memory.service().requests()).hasSize(1);
  }

  @Test
  void aWaitBeyondTheDeadline_endsAtOnce() {
    RunCatalog catalog = retrying(script().then(Reaction.refusal(429, "60")));
    CallOptions options = CallOptions.until(timing.now().plusSeconds(30));

    Problem problem =
        catchThrowableOfType(
            RateLimited.class, () -> catalog.runs(SampleRuns.CONNECTION, FIRST, options));

    assertThat(problem.attempts()).isEqualTo(1);
    assertThat(timing.waits()).isEmpty();
    assertThat(listener.lines()).last().asString().contains("DEADLINE_TOO_NEAR");
  }

  @Test
  void whatCannotSucceed_isNotTriedAgain() {
    RunCatalog catalog = retrying(script().then(Reaction.refusal(422, ErrorText.FULL)));

    Problem problem = catchThrowableOfType(Problem.class, () -> runs(catalog));

    assertThat(problem.attempts()).isEqualTo(1);
    assertThat(problem.getSuppressed()).isEmpty();
    assertThat(memory.service().requests()).hasSize(1);
  }

  @Test
  void interruptionDuringAWait_endsTheCall_withTheFlagSet() {
    CallListener interrupting =
        context -> new Waiting((attempt, wait, problem) -> Thread.currentThread().interrupt());
    RunCatalog catalog =
        RunCatalogs.retrying(
            memory(script().then(DOWN)), RetryPolicy.DEFAULT, timing, interrupting);

    Problem problem = catchThrowableOfType(Problem.class, () -> runs(catalog));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(problem).isInstanceOf(CallInterrupted.class);
    assertThat(memory.service().requests()).hasSize(1);
  }

  @Test
  void theRetriesOfAllCalls_areShared_andEarnedBackBySuccess() {
    RunCatalog catalog = retrying(script().then(DOWN));
    for (int i = 0; i < 25; i++) {
      assertThatThrownBy(() -> runs(catalog)).isInstanceOf(ServiceUnavailable.class);
    }
    int spent = memory.service().requests().size();

    assertThatThrownBy(() -> runs(catalog)).isInstanceOf(ServiceUnavailable.class);
    assertThat(spent).as("25 calls with 4 retries each").isEqualTo(125);
    assertThat(memory.service().requests()).hasSize(spent + 1);
    assertThat(listener.lines()).last().asString().contains("BUDGET_USED");
  }

  @Test
  void aListenerThatFails_failsNoCall() {
    CallListener failing =
        context -> {
          throw new IllegalStateException("out of order");
        };
    RunCatalog catalog =
        RunCatalogs.retrying(memory(script()), RetryPolicy.DEFAULT, timing, failing);

    assertThat(runs(catalog)).hasSize(3);
  }

  private static CatalogScript.Builder script() {
    return CatalogScript.builder().connection(SampleRuns.CONNECTION, SampleRuns.ended(3));
  }

  private RunCatalog retrying(CatalogScript.Builder script) {
    return RunCatalogs.retrying(memory(script), RetryPolicy.DEFAULT, timing, listener);
  }

  private RunCatalog memory(CatalogScript.Builder script) {
    memory = MemoryRunCatalog.of(script.build(), timing);
    return memory;
  }

  private static List<Run> runs(RunCatalog catalog) {
    return catalog.runs(SampleRuns.CONNECTION, FIRST, CallOptions.none()).items();
  }

  /** Told only of waits. */
  private record Waiting(Told told) implements CallListener.Call {
    @Override
    public void waits(int nextAttempt, Duration wait, Problem problem) {
      told.waits(nextAttempt, wait, problem);
    }

    private interface Told {
      void waits(int nextAttempt, Duration wait, Problem problem);
    }
  }
}
