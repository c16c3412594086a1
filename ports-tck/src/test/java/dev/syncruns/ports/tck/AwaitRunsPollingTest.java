package dev.syncruns.ports.tck;

import static dev.syncruns.ports.tck.AwaitStage.CONNECTION;
import static dev.syncruns.ports.tck.AwaitStage.START;
import static dev.syncruns.ports.tck.AwaitStage.SUCCESS;
import static dev.syncruns.ports.tck.AwaitStage.earlier;
import static dev.syncruns.ports.tck.AwaitStage.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.PollSchedule;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a wait asks the service, and how often. */
class AwaitRunsPollingTest {
  private final AwaitStage stage = new AwaitStage();

  @Test
  void waitEndsWithinOnePollOfTheEnd() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 300, SUCCESS)));

    Verdict verdict = stage.await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict).isInstanceOf(Verdict.Succeeded.class);
    Duration late = Duration.between(START.plusSeconds(300), stage.timing().now());
    assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(17));
    assertThat(catalog.asked().size()).isBetween(12 + 15, 12 + 18);
  }

  @Test
  void serviceIsNeverAskedBeforeItAllows() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              if (now.isBefore(START.plusSeconds(90))) {
                throw new RateLimited(
                    Duration.between(now, START.plusSeconds(90)),
                    ProblemContext.response(429, ServiceError.none()));
              }
              return List.of(run("run-1", now, 60, SUCCESS));
            });

    assertThat(stage.await(catalog, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Succeeded.class);
    assertThat(catalog.asked()).containsExactly(START, START.plusSeconds(90));
  }

  @Test
  void serviceThatWantsToBeLeftAloneBeyondTheTimeoutIsNotAskedAgain() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              throw new RateLimited(
                  Duration.ofHours(3), ProblemContext.response(429, ServiceError.none()));
            });

    assertThat(stage.await(catalog, WaitPolicy.DEFAULT)).isInstanceOf(Verdict.Unknown.class);
    assertThat(catalog.asked()).containsExactly(START);
  }

  @Test
  void twentyRunsCostTheRequestsOfOne() {
    Function<Instant, List<Run>> runs =
        now ->
            IntStream.rangeClosed(1, 20)
                .mapToObj(i -> run("run-" + i, now, 15L * i, SUCCESS))
                .toList();
    EvolvingCatalog many = stage.catalog(runs);
    List<WaitTarget> all =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new RunSelector.Exact(RunId.of("run-" + i)))
            .map(selector -> new WaitTarget(CONNECTION, selector))
            .toList();

    List<Verdict> verdicts = stage.over(many).await(all, WaitPolicy.DEFAULT, WaitListener.NONE);

    assertThat(verdicts).hasSize(20).allMatch(verdict -> verdict instanceof Verdict.Succeeded);
    assertThat(verdicts.get(4).run().orElseThrow().id()).isEqualTo(RunId.of("run-5"));
    assertThat(many.asked().size()).isBetween(12 + 15, 12 + 18);
  }

  @Test
  void expectedEndIsWatchedEagerly() {
    Function<Instant, List<Run>> runs =
        now ->
            Stream.concat(
                    Stream.of(run("run-1", now, 1_200, SUCCESS)),
                    Stream.of(1, 2, 3, 4).map(days -> earlier(days, 1_200)))
                .toList();
    EvolvingCatalog catalog = stage.catalog(runs);

    stage.await(catalog, WaitPolicy.DEFAULT);

    Duration late = Duration.between(START.plusSeconds(1_200), stage.timing().now());
    assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(5));
  }

  @Test
  void runAtTheEndOfALongListIsAskedForByItsId() {
    EvolvingCatalog catalog = stage.catalog(AwaitRunsPollingTest::oldestFirst);

    Verdict verdict = stage.await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict.run().orElseThrow().id()).isEqualTo(RunId.of("run-1"));
    assertThat(catalog.asked()).hasSize(7 + stage.timing().waits().size());
  }

  @Test
  void longListIsReadAgainWhenTheServiceKnowsNoRunByItsId() {
    EvolvingCatalog catalog = stage.catalog(AwaitRunsPollingTest::oldestFirst).withoutIds();

    Verdict verdict = stage.await(catalog, WaitPolicy.DEFAULT);

    assertThat(verdict).isInstanceOf(Verdict.Succeeded.class);
    assertThat(catalog.asked()).hasSize(7 * (1 + stage.timing().waits().size()) + 1);
  }

  @Test
  void looksThatTakeManyRequestsKeepToTheAllowance() {
    EvolvingCatalog catalog = stage.catalog(AwaitRunsPollingTest::oldestFirst).withoutIds();
    RequestQuota scarce = new RequestQuota(400, Duration.ofHours(1));

    SyncRuns.over(catalog)
        .timeSource(stage.timing())
        .requestQuota(() -> scarce)
        .build()
        .await()
        .await(CONNECTION, RunSelector.latest(), WaitPolicy.DEFAULT);

    assertThat(stage.timing().waits()).endsWith(Duration.ofSeconds(72), Duration.ofSeconds(72));
  }

  /** A run that goes on for five minutes, after 699 others in the order in which they began. */
  private static List<Run> oldestFirst(Instant now) {
    return Stream.concat(
            IntStream.rangeClosed(0, 698).mapToObj(i -> earlier(700 - i, 200)),
            Stream.of(run("run-1", now, 300, SUCCESS)))
        .toList();
  }

  @Test
  void fixedIntervalIsKeptWithinATenth() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 100, SUCCESS)));

    PollSchedule schedule = PollSchedule.every(Duration.ofSeconds(20));

    stage.await(catalog, WaitPolicy.DEFAULT.withSchedule(schedule));

    assertThat(stage.timing().waits())
        .allMatch(wait -> wait.toSeconds() >= 18 && wait.compareTo(Duration.ofSeconds(22)) <= 0);
  }
}
