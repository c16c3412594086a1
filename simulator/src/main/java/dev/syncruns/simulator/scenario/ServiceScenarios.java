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

/** Scenarios in which the service or the network fails, and the runs are normal. */
public final class ServiceScenarios {

  private static final String BRIDGE = "bridge";
  private static final String TITLE = "Bridge A12, structural";
  private static final int TOKEN_USES = 3;
  private static final int NEW_RUNS = 10;

  private ServiceScenarios() {}

  /** A connection without runs. */
  public static void empty(ScenarioBuilder builder) {
    builder.add(BRIDGE, TITLE, SimulatedRuns.of());
  }

  /** 5000 runs. */
  public static void huge(ScenarioBuilder builder) {
    builder.add(BRIDGE, TITLE, history(builder, 5000));
  }

  /** Rejects three of six requests for a second or two. */
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

  /** Limits each token to three requests. */
  public static void tokenExpires(ScenarioBuilder builder) {
    NightlyScenarios.nightlyPartial(builder);
    builder.tokens().expireAfter(TOKEN_USES);
  }

  /** Breaks two of four requests and delays one. */
  public static void flappyNetwork(ScenarioBuilder builder) {
    NightlyScenarios.nightlyPartial(builder);
    Responder unavailable = Responder.always(ErrorResponses.htmlPage(503));
    Responder reset = (request, documented) -> documented.get().resetAfter(2000);
    Throttle slowness = new Throttle(8 * 1024, Duration.ofMillis(20));
    Responder slow = (request, documented) -> documented.get().withThrottle(slowness);
    builder.script().always(new RoundRobin(unavailable, reset, slow, Responder.DOCUMENTED));
  }

  /** Adds runs at the front before each following page. */
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

  /** Misleading links, of another kind for each connection. */
  public static void badLinks(ScenarioBuilder builder) {
    String example = Resources.text("page-example.json");
    builder.on(
        builder.add("page-example", "The page's own example", SimulatedRuns.of()),
        Responder.always(Response.json(200, example)));
    everyTime(builder, Fault.Kind.LINK);
  }

  /** 429 before every regular response, with another Retry-After for each connection. */
  public static void throttled(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.THROTTLED);
  }

  /** An error or broken response before every regular one, another for each connection. */
  public static void brokenAnswers(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.BROKEN);
  }

  /** A stalled or slow response before every regular one, another for each connection. */
  public static void slowAnswers(ScenarioBuilder builder) {
    everyOtherTime(builder, Fault.Kind.SLOW);
  }

  /** Redirects only, with another status for each connection. */
  public static void redirects(ScenarioBuilder builder) {
    everyTime(builder, Fault.Kind.REDIRECT);
  }

  /** Exhausting bodies only, another for each connection. */
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

  /** A history that permits inserting runs at its front. */
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
