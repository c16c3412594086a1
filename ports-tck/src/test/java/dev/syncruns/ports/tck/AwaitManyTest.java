package dev.syncruns.ports.tck;

import static dev.syncruns.ports.tck.AwaitStage.START;
import static dev.syncruns.ports.tck.AwaitStage.SUCCESS;
import static dev.syncruns.ports.tck.AwaitStage.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitGoal;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.WaitListener;
import dev.syncruns.ports.api.WaitTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Waits for several connections, for the first of several runs, and for runs to appear. */
class AwaitManyTest {
  private static final WaitPolicy HOUR = WaitPolicy.DEFAULT.withStartWithin(Duration.ofHours(1));
  private static final RunSelector RUNNING = RunSelector.parse("running");

  private final AwaitStage stage = new AwaitStage();

  @Test
  void connectionsShareOneScheduleAndCostOneRequestEachLook() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 300, SUCCESS)));

    List<Verdict> verdicts = stage.over(catalog).await(targets(3), HOUR, WaitListener.NONE);

    assertThat(verdicts).hasSize(3).allMatch(verdict -> verdict instanceof Verdict.Succeeded);
    assertThat(catalog.asked()).hasSize(3 * (stage.timing().waits().size() + 1));
    assertThat(stage.timing().waits().size()).isBetween(12 + 14, 12 + 18);
  }

  @Test
  void connectionThatEndedIsNotAskedAgain() {
    List<ConnectionId> asked = new ArrayList<>();
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 30, SUCCESS)));
    WaitListener listener =
        new WaitListener() {
          @Override
          public void onRuns(ConnectionId connection, List<Run> runs) {
            asked.add(connection);
          }
        };
    WaitTarget none = new WaitTarget(ConnectionId.of("other"), RunSelector.next());
    List<WaitTarget> targets = List.of(targets(1).get(0), none);

    stage.over(catalog).await(targets, HOUR.withTimeout(Duration.ofMinutes(2)), listener);

    assertThat(asked.lastIndexOf(targets.get(0).connection()))
        .isLessThan(asked.lastIndexOf(none.connection()) - 3);
  }

  @Test
  void nobodyIsAskedWhileTheServiceWantsToBeLeftAlone() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> {
              if (now.isBefore(START.plusSeconds(60))) {
                throw new RateLimited(
                    Duration.ofSeconds(60), ProblemContext.response(429, ServiceError.none()));
              }
              return List.of(run("run-1", now, 1, SUCCESS));
            });

    List<Verdict> verdicts = stage.over(catalog).await(targets(4), HOUR, WaitListener.NONE);

    assertThat(verdicts).allMatch(verdict -> verdict instanceof Verdict.Succeeded);
    assertThat(catalog.asked()).hasSize(5);
    assertThat(catalog.asked().get(1)).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void firstRunToEndIsEnoughWhenTheGoalSaysSo() {
    EvolvingCatalog catalog =
        stage.catalog(
            now -> List.of(run("slow-1", now, 900, SUCCESS), run("fast-1", now, 30, SUCCESS)));
    List<WaitTarget> targets =
        Stream.of("slow-1", "fast-1")
            .map(id -> new RunSelector.Exact(RunId.of(id)))
            .map(exact -> new WaitTarget(AwaitStage.CONNECTION, exact))
            .toList();

    List<Verdict> verdicts =
        stage
            .over(catalog)
            .await(
                targets,
                WaitPolicy.DEFAULT.withGoal(WaitGoal.END.withAnyRun(true)),
                WaitListener.NONE);

    assertThat(verdicts.get(1)).isInstanceOf(Verdict.Succeeded.class);
    assertThat(((Verdict.Unknown) verdicts.get(0)).why()).isEqualTo(Verdict.Why.NOT_AWAITED);
  }

  @Test
  void nextRunIsOneThatWasNotThereBefore() {
    EvolvingCatalog catalog =
        stage.catalog(
            now ->
                now.isBefore(START.plusSeconds(40))
                    ? List.of(run("run-1", now, 20, SUCCESS))
                    : List.of(run("run-2", now, 80, SUCCESS), run("run-1", now, 20, SUCCESS)));

    assertThat(id(stage.over(catalog).await(AwaitStage.CONNECTION, RunSelector.next(), HOUR)))
        .isEqualTo("run-2");
  }

  @Test
  void runningIsTheRunUnderWayOrElseTheNext() {
    EvolvingCatalog under = stage.catalog(now -> List.of(run("run-1", now, 20, SUCCESS)));
    assertThat(id(stage.over(under).await(AwaitStage.CONNECTION, RUNNING, HOUR)))
        .isEqualTo("run-1");

    EvolvingCatalog ended =
        stage.catalog(
            now ->
                now.isBefore(START.plusSeconds(120))
                    ? List.of(run("run-1", now, 20, SUCCESS))
                    : List.of(run("run-2", now, 121, SUCCESS), run("run-1", now, 20, SUCCESS)));
    assertThat(id(stage.over(ended).await(AwaitStage.CONNECTION, RUNNING, HOUR)))
        .isEqualTo("run-2");
  }

  @Test
  void scarceRequestsSlowTheWaitDown() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 300, SUCCESS)));
    RequestQuota scarce = new RequestQuota(60, Duration.ofHours(1));

    SyncRuns.over(catalog)
        .timeSource(stage.timing())
        .requestQuota(() -> scarce)
        .build()
        .await()
        .await(targets(2), HOUR, WaitListener.NONE);

    assertThat(stage.timing().waits()).isNotEmpty().allMatch(Duration.ofMinutes(2)::equals);
  }

  @Test
  void ticksComeWhileNothingIsAsked() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 20, SUCCESS)));
    int[] ticks = {0};
    WaitListener listener =
        new WaitListener() {
          @Override
          public Duration tick() {
            return Duration.ofSeconds(2);
          }

          @Override
          public void onTick() {
            ticks[0]++;
          }
        };

    stage.over(catalog).await(targets(1), HOUR, listener);

    assertThat(ticks[0]).isEqualTo(2 * (catalog.asked().size() - 1));
  }

  @Test
  void nothingToWaitForIsRefused() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage.over(catalog).await(List.of(), HOUR, WaitListener.NONE));
  }

  @Test
  void embeddersWaitInFiveLines() {
    EvolvingCatalog catalog = stage.catalog(now -> List.of(run("run-1", now, 20, SUCCESS)));
    ConnectionId connection = AwaitStage.CONNECTION;

    SyncRuns syncRuns = SyncRuns.over(catalog).timeSource(stage.timing()).build();
    Verdict verdict = syncRuns.await().await(connection, RunSelector.latest(), WaitPolicy.DEFAULT);
    String said =
        verdict.match(
            succeeded -> "ok",
            failed -> "did not succeed: " + failed.outcome().label(),
            unknown -> "could not tell: " + unknown.why());

    assertThat(said).isEqualTo("ok");
  }

  private static String id(Verdict verdict) {
    return verdict.run().map(Run::id).map(RunId::value).orElse("none");
  }

  private static List<WaitTarget> targets(int connections) {
    return IntStream.rangeClosed(1, connections)
        .mapToObj(number -> ConnectionId.of("connection-" + number))
        .map(connection -> new WaitTarget(connection, RunSelector.latest()))
        .toList();
  }
}
