package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.data.SimulatedConnection;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedRuns.HistorySize;
import dev.syncruns.simulator.scenario.Responder.RoundRobin;
import dev.syncruns.simulator.scenario.ScenarioBuilder.Resources;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Throttle;
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
   * @param builder where to
   */
  public static void empty(ScenarioBuilder builder) {
    builder.add(BRIDGE, TITLE, SimulatedRuns.of());
  }

  /**
   * 5000 runs.
   *
   * @param builder where to
   */
  public static void huge(ScenarioBuilder builder) {
    builder.add(BRIDGE, TITLE, history(builder, 5000));
  }

  /**
   * Three of six requests are refused for a second or two.
   *
   * @param builder where to
   */
  public static void rateLimited(ScenarioBuilder builder) {
    NightlyScenarios.nightlyPartial(builder);
    Responder seconds = Responder.always(ErrorResponses.tooManyRequests("1"));
    Responder date =
        (request, documented) -> ErrorResponses.tooManyRequestsUntil(builder.now().plusSeconds(2));
    builder
        .script()
        .always(
            new RoundRobin(
                seconds,
                seconds,
                Responder.DOCUMENTED,
                Responder.DOCUMENTED,
                date,
                Responder.DOCUMENTED));
  }

  /**
   * Each token is good for three requests.
   *
   * @param builder where to
   */
  public static void tokenExpires(ScenarioBuilder builder) {
    NightlyScenarios.nightlyPartial(builder);
    builder.tokens().expireAfter(TOKEN_USES);
  }

  /**
   * Two of four requests fail on the way, one is slow.
   *
   * @param builder where to
   */
  public static void flappyNetwork(ScenarioBuilder builder) {
    NightlyScenarios.nightlyPartial(builder);
    Responder unavailable = Responder.always(ErrorResponses.htmlPage(503));
    Responder reset = (request, documented) -> documented.get().resetAfter(2000);
    Throttle slowness = new Throttle(8 * 1024, Duration.ofMillis(20));
    Responder slow = (request, documented) -> documented.get().withThrottle(slowness);
    builder.script().always(new RoundRobin(unavailable, reset, slow, Responder.DOCUMENTED));
  }

  /**
   * New runs appear at the front before each next page.
   *
   * @param builder where to
   */
  public static void pagingDrift(ScenarioBuilder builder) {
    DriftingRuns runs = new DriftingRuns(history(builder, 250), builder.origin(), builder.seed());
    SimulatedConnection connection = builder.add(BRIDGE, TITLE, runs);
    builder.on(
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
   * @param builder where to
   */
  public static void badLinks(ScenarioBuilder builder) {
    String example = Resources.text("page-example.json");
    builder.on(
        builder.add("page-example", "The page's own example", SimulatedRuns.of()),
        Responder.always(Response.json(200, example)));
    everyTime(builder, Fault.Kind.LINK);
  }

  /**
   * 429 before every good answer, with another Retry-After for each connection.
   *
   * @param builder where to
   */
  public static void throttled(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.THROTTLED);
  }

  /**
   * Errors and broken answers before every good one, another for each connection.
   *
   * @param builder where to
   */
  public static void brokenAnswers(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.BROKEN);
  }

  /**
   * Silence or a byte at a time before every good answer, another slowness for each connection.
   *
   * @param builder where to
   */
  public static void slowAnswers(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.SLOW);
  }

  /**
   * Nothing but redirects, another status for each connection.
   *
   * @param builder where to
   */
  public static void redirects(ScenarioBuilder builder) {
    everyTime(builder, Fault.Kind.REDIRECT);
  }

  /**
   * Nothing but bodies made to exhaust, another for each connection.
   *
   * @param builder where to
   */
  public static void hostileBodies(ScenarioBuilder builder) {
    everyTime(builder, Fault.Kind.BODY);
  }

  private static void everyTime(ScenarioBuilder builder, Fault.Kind kind) {
    Fault.of(kind).forEach(fault -> builder.on(connection(builder, fault), fault.responder()));
  }

  private static void everyOtherTime(ScenarioBuilder builder, Fault.Kind kind) {
    Fault.of(kind)
        .forEach(
            fault ->
                builder.on(
                    connection(builder, fault),
                    new RoundRobin(fault.responder(), Responder.DOCUMENTED)));
  }

  private static SimulatedConnection connection(ScenarioBuilder builder, Fault fault) {
    return builder.add(fault.id(), fault.description(), history(builder, 250));
  }

  private static SimulatedRuns history(ScenarioBuilder builder, int runs) {
    return SimulatedRuns.generated(new HistorySize(runs, 2, 3), builder.origin(), builder.seed());
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
