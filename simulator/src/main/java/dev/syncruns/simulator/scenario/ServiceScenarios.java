package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.api.Answers;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedRuns.HistorySize;
import dev.syncruns.simulator.scenario.Behaviour.Cycle;
import dev.syncruns.simulator.scenario.Stage.Resources;
import dev.syncruns.simulator.server.Answer;
import dev.syncruns.simulator.server.Answer.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Scenarios in which the runs are as usual and the service, or the way to it, is the story. */
public final class ServiceScenarios {

  private static final String BRIDGE = "bridge";
  private static final String TITLE = "Bridge A12, structural";
  private static final int TOKEN_USES = 3;
  private static final int NEW_RUNS = 10;

  private ServiceScenarios() {}

  /**
   * A connection that never ran.
   *
   * @param stage where to
   */
  public static void empty(Stage stage) {
    stage.add(BRIDGE, TITLE, SimulatedRuns.of());
  }

  /**
   * 5000 runs.
   *
   * @param stage where to
   */
  public static void huge(Stage stage) {
    stage.add(BRIDGE, TITLE, history(stage, 5000));
  }

  /**
   * Three of six requests are refused for a second or two.
   *
   * @param stage where to
   */
  public static void rateLimited(Stage stage) {
    NightlyScenarios.nightlyPartial(stage);
    Behaviour seconds = Behaviour.always(Answers.tooManyRequests("1"));
    Behaviour date =
        (request, documented) -> Answers.tooManyRequestsUntil(stage.now().plusSeconds(2));
    stage
        .script()
        .always(
            new Cycle(
                seconds,
                seconds,
                Behaviour.DOCUMENTED,
                Behaviour.DOCUMENTED,
                date,
                Behaviour.DOCUMENTED));
  }

  /**
   * Each token is good for three requests.
   *
   * @param stage where to
   */
  public static void tokenExpires(Stage stage) {
    NightlyScenarios.nightlyPartial(stage);
    stage.tokens().expireAfter(TOKEN_USES);
  }

  /**
   * Two of four requests fail on the way, one is slow.
   *
   * @param stage where to
   */
  public static void flappyNetwork(Stage stage) {
    NightlyScenarios.nightlyPartial(stage);
    Behaviour unavailable = Behaviour.always(Answers.htmlPage(503));
    Behaviour reset = (request, documented) -> documented.get().resetAfter(2000);
    Pace slowness = new Pace(8 * 1024, Duration.ofMillis(20));
    Behaviour slow = (request, documented) -> documented.get().withPace(slowness);
    stage.script().always(new Cycle(unavailable, reset, slow, Behaviour.DOCUMENTED));
  }

  /**
   * New runs appear at the front before each next page.
   *
   * @param stage where to
   */
  public static void pagingDrift(Stage stage) {
    DriftingRuns runs = new DriftingRuns(history(stage, 250), stage.origin(), stage.seed());
    SimulatedConnection connection = stage.add(BRIDGE, TITLE, runs);
    stage.on(
        connection,
        (request, documented) -> {
          if (!request.query("$skip").orElse("0").equals("0")) {
            runs.grow(NEW_RUNS);
          }
          return documented.get();
        });
  }

  /**
   * Links that lead nowhere good, a kind for each connection.
   *
   * @param stage where to
   */
  public static void badLinks(Stage stage) {
    String example = Resources.text("page-example.json");
    stage.on(
        stage.add("page-example", "The page's own example", SimulatedRuns.of()),
        Behaviour.always(Answer.json(200, example)));
    everyTime(stage, Fault.Kind.LINK);
  }

  /**
   * 429 before every good answer, with another Retry-After for each connection.
   *
   * @param stage where to
   */
  public static void throttled(Stage stage) {
    everyOtherTime(stage, Fault.Kind.THROTTLED);
  }

  /**
   * Errors and broken answers before every good one, another for each connection.
   *
   * @param stage where to
   */
  public static void brokenAnswers(Stage stage) {
    everyOtherTime(stage, Fault.Kind.BROKEN);
  }

  /**
   * Silence or a byte at a time before every good answer, another slowness for each connection.
   *
   * @param stage where to
   */
  public static void slowAnswers(Stage stage) {
    everyOtherTime(stage, Fault.Kind.SLOW);
  }

  /**
   * Nothing but redirects, another status for each connection.
   *
   * @param stage where to
   */
  public static void redirects(Stage stage) {
    everyTime(stage, Fault.Kind.REDIRECT);
  }

  /**
   * Nothing but bodies made to exhaust, another for each connection.
   *
   * @param stage where to
   */
  public static void hostileBodies(Stage stage) {
    everyTime(stage, Fault.Kind.BODY);
  }

  private static void everyTime(Stage stage, Fault.Kind kind) {
    Fault.of(kind).forEach(fault -> stage.on(connection(stage, fault), fault.behaviour()));
  }

  private static void everyOtherTime(Stage stage, Fault.Kind kind) {
    Fault.of(kind)
        .forEach(
            fault ->
                stage.on(
                    connection(stage, fault), new Cycle(fault.behaviour(), Behaviour.DOCUMENTED)));
  }

  private static SimulatedConnection connection(Stage stage, Fault fault) {
    return stage.add(fault.id(), fault.description(), history(stage, 250));
  }

  private static SimulatedRuns history(Stage stage, int runs) {
    return SimulatedRuns.generated(new HistorySize(runs, 2, 3), stage.origin(), stage.seed());
  }

  /** A history at whose front runs can be inserted. */
  static final class DriftingRuns implements SimulatedRuns {

    private static final int MOST_NEW = 10_000;

    private final SimulatedRuns old;
    private final SimulatedRuns later;
    private final AtomicInteger grown = new AtomicInteger();

    DriftingRuns(SimulatedRuns old, Instant origin, long seed) {
      this.old = old;
      Instant newest = origin.plus(Duration.ofHours(MOST_NEW));
      this.later = SimulatedRuns.generated(new HistorySize(MOST_NEW, 1, 1), newest, seed + 1);
    }

    void grow(int runs) {
      grown.addAndGet(runs);
    }

    @Override
    public List<SimulatedRun> asOf(Instant now) {
      int count = Math.min(MOST_NEW, grown.get());
      List<SimulatedRun> runs =
          new ArrayList<>(later.asOf(now).subList(MOST_NEW - count, MOST_NEW));
      runs.addAll(old.asOf(now));
      return runs;
    }
  }
}
