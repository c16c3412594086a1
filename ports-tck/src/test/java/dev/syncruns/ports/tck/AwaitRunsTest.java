package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.verbatim.OpenEnum;
import dev.syncruns.domain.verbatim.Timestamp;
import dev.syncruns.domain.waiting.PollSchedule;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.in.WaitListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwaitRunsTest {
  private static final ConnectionId CONNECTION = ConnectionId.of("bridge");
  private static final Instant START = ManualTiming.BEGINNING;
  private static final OpenEnum<ExecutionResult> SUCCESS = ExecutionResult.SUCCESS.open();

  private final ManualTiming timing = new ManualTiming();

  @Test
  void waitEndsWithinOnePollOfTheEnd() {
    EvolvingCatalog catalog = catalog(now -> List.of(run("run-1", now, 300, SUCCESS)));

    Verdict verdict = await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict).isInstanceOf(Verdict.Succeeded.class);
    Duration late = Duration.between(START.plusSeconds(300), timing.now());
    assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(17));
    assertThat(catalog.asked().size()).isBetween(12 + 15, 12 + 18);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExecutionResult.class,
      names = {"SUCCESS", "UNDETERMINED"},
      mode = EnumSource.Mode.EXCLUDE)
  void runThatEndedOtherwiseDidNotSucceed(ExecutionResult result) {
    EvolvingCatalog catalog = catalog(now -> List.of(run("run-1", now, -1, result.open())));

    Verdict verdict = await(catalog, WaitPolicy.DEFAULT);

    Outcome outcome = Outcome.of(ExecutionState.COMPLETED.open(), result.open());
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.DidNotSucceed.class, ended -> assertThat(ended.outcome()).isEqualTo(outcome));
    assertThat(catalog.asked()).hasSize(1);
  }

  @Test
  void completedRunWithUnknownResultCouldNotBeTold() {
    EvolvingCatalog catalog =
        catalog(now -> List.of(run("run-1", now, -1, ExecutionResult.read("Splendid"))));

    assertThat(why(await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.UNDETERMINED);
  }

  @Test
  void unknownStateNeverEndsAWait() {
    Run odd = Run.builder().id(RunId.of("run-1")).state(ExecutionState.read("Dreaming")).build();
    Run oddWithResult =
        Run.builder().id(RunId.of("run-1")).result(ExecutionResult.ERROR.open()).build();

    assertThat(why(await(catalog(now -> List.of(odd)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
    assertThat(why(await(catalog(now -> List.of(oddWithResult)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
  }

  @Test
  void neverEndingRunEndsTheWaitAtItsTimeout() {
    EvolvingCatalog catalog = catalog(now -> List.of(run("run-1", now, 1_000_000, SUCCESS)));
    WaitPolicy policy = WaitPolicy.DEFAULT.withTimeout(Duration.ofMinutes(20));

    Verdict verdict = await(catalog, policy);

    assertThat(why(verdict)).isEqualTo(Verdict.Why.STILL_RUNNING);
    assertThat(verdict.run()).isPresent();
    assertThat(timing.now()).isEqualTo(START.plus(Duration.ofMinutes(20)));
  }

  @Test
  void noRunIsToldAtOnceUnlessOneMayStillAppear() {
    EvolvingCatalog catalog =
        catalog(
            now ->
                now.isBefore(START.plusSeconds(40))
                    ? List.of()
                    : List.of(run("run-1", now, 60, SUCCESS)));

    assertThat(why(await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.NO_RUN);
    assertThat(catalog.asked()).hasSize(1);
    assertThat(await(catalog, WaitPolicy.DEFAULT.withStartWithin(Duration.ofMinutes(1))))
        .isInstanceOf(Verdict.Succeeded.class);
  }

  @Test
  void nineProblemsInARowDoNotEndAWaitButTenDo() {
    EvolvingCatalog nine = failing(9);
    EvolvingCatalog ten = failing(10);

    assertThat(await(nine, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
    assertThat(why(await(ten, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.PROBLEMS);
  }

  @Test
  void problemThatTryingAgainCannotHelpEndsAWaitAtOnce() {
    EvolvingCatalog catalog =
        catalog(
            now -> {
              throw new ConnectionNotFound(CONNECTION, Circumstances.unanswered());
            });

    assertThat(why(await(catalog, WaitPolicy.DEFAULT))).isEqualTo(Verdict.Why.PROBLEMS);
    assertThat(catalog.asked()).hasSize(1);
  }

  @Test
  void serviceIsNeverAskedBeforeItAllows() {
    EvolvingCatalog catalog =
        catalog(
            now -> {
              if (now.isBefore(START.plusSeconds(90))) {
                throw new RateLimited(
                    Duration.between(now, START.plusSeconds(90)),
                    Circumstances.answered(429, ServiceError.none()));
              }
              return List.of(run("run-1", now, 60, SUCCESS));
            });

    assertThat(await(catalog, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
    assertThat(catalog.asked()).containsExactly(START, START.plusSeconds(90));
  }

  @Test
  void twentyRunsCostTheRequestsOfOne() {
    Function<Instant, List<Run>> runs =
        now ->
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> run("run-" + i, now, 15L * i, SUCCESS))
                .toList();
    EvolvingCatalog many = catalog(runs);
    List<RunSelector> all =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> (RunSelector) new RunSelector.Exact(RunId.of("run-" + i)))
            .toList();

    List<Verdict> verdicts =
        front(many).await().await(CONNECTION, all, WaitPolicy.DEFAULT, WaitListener.NONE);

    assertThat(verdicts).hasSize(20).allMatch(verdict -> verdict instanceof Verdict.Succeeded);
    assertThat(verdicts.get(4).run().orElseThrow().id()).isEqualTo(RunId.of("run-5"));
    assertThat(many.asked().size()).isBetween(12 + 15, 12 + 18);
  }

  @Test
  void latestStaysTheRunItWasAtFirst() {
    EvolvingCatalog catalog =
        catalog(
            now ->
                now.isBefore(START.plusSeconds(30))
                    ? List.of(run("run-1", now, 60, SUCCESS))
                    : List.of(
                        run("run-2", now.plusSeconds(60), 1_000, SUCCESS),
                        run("run-1", now, 60, SUCCESS)));

    Verdict verdict = await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict.run().orElseThrow().id()).isEqualTo(RunId.of("run-1"));
  }

  @Test
  void expectedEndIsWatchedEagerly() {
    Function<Instant, List<Run>> runs =
        now ->
            Stream.concat(
                    Stream.of(run("run-1", now, 1_200, SUCCESS)),
                    Stream.of(1, 2, 3, 4).map(days -> earlier(days, 1_200)))
                .toList();
    EvolvingCatalog catalog = catalog(runs);

    await(catalog, WaitPolicy.DEFAULT);

    Duration late = Duration.between(START.plusSeconds(1_200), timing.now());
    assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(5));
  }

  @Test
  void failFastEndsAtTheFirstFailedTask() {
    Task failed =
        Task.builder()
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .build();
    Run run =
        Run.builder()
            .id(RunId.of("run-1"))
            .state(ExecutionState.EXECUTING.open())
            .jobs(List.of(Job.builder().tasks(List.of(failed)).build()))
            .build();

    assertThat(await(catalog(now -> List.of(run)), WaitPolicy.DEFAULT.withFailFast(true)))
        .isInstanceOf(Verdict.DidNotSucceed.class);
    assertThat(why(await(catalog(now -> List.of(run)), WaitPolicy.DEFAULT)))
        .isEqualTo(Verdict.Why.STILL_RUNNING);
  }

  @Test
  void fixedIntervalIsKeptWithinATenth() {
    EvolvingCatalog catalog = catalog(now -> List.of(run("run-1", now, 100, SUCCESS)));

    await(catalog, WaitPolicy.DEFAULT.withSchedule(PollSchedule.every(Duration.ofSeconds(20))));

    assertThat(timing.waits())
        .allMatch(wait -> wait.toSeconds() >= 18 && wait.compareTo(Duration.ofSeconds(22)) <= 0);
  }

  @Test
  void interruptionEndsAWaitWithTheFlagSet() {
    EvolvingCatalog catalog = catalog(now -> List.of(run("run-1", now, 100, SUCCESS)));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> await(catalog, WaitPolicy.DEFAULT))
        .isInstanceOf(CallInterrupted.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private EvolvingCatalog catalog(Function<Instant, List<Run>> runsAt) {
    return new EvolvingCatalog(timing, runsAt);
  }

  private EvolvingCatalog failing(int times) {
    int[] left = {times};
    return catalog(
        now -> {
          if (left[0]-- > 0) {
            throw new ServiceUnavailable(null, Circumstances.answered(503, ServiceError.none()));
          }
          return List.of(run("run-1", now, 1, SUCCESS));
        });
  }

  private SyncRuns front(EvolvingCatalog catalog) {
    return SyncRuns.over(catalog).timing(timing).build();
  }

  private Verdict await(EvolvingCatalog catalog, WaitPolicy policy) {
    return front(catalog).await().await(CONNECTION, RunSelector.latest(), policy);
  }

  private static Verdict.Why why(Verdict verdict) {
    return ((Verdict.CouldNotTell) verdict).why();
  }

  /** A run that began at {@link #START} and ends after some seconds. */
  private static Run run(String id, Instant now, long seconds, OpenEnum<ExecutionResult> result) {
    boolean ended = !now.isBefore(START.plusSeconds(seconds));
    Run.Builder run =
        Run.builder().id(RunId.of(id)).startDateTime(Timestamp.of(START.minusSeconds(5)));
    return ended
        ? run.state(ExecutionState.COMPLETED.open()).result(result).build()
        : run.state(ExecutionState.EXECUTING.open())
            .result(ExecutionResult.UNDETERMINED.open())
            .build();
  }

  private static Run earlier(int days, long seconds) {
    Instant start = START.minus(Duration.ofDays(days));
    return Run.builder()
        .id(RunId.of("run-before-" + days))
        .startDateTime(Timestamp.of(start))
        .endDateTime(Timestamp.of(start.plusSeconds(seconds + 5)))
        .state(ExecutionState.COMPLETED.open())
        .result(SUCCESS)
        .build();
  }
}
