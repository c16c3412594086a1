package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the simulator is told to do: behaviours for the next requests of the API, each used once,
 * and behaviours for every request that fits. Queued ones go first; of the others, the one added
 * last is asked first and may ask the next. Can be changed while the simulator runs, from any
 * thread.
 */
public final class Script {

  private static final String API = "/synchronization/";

  private final Queue<Responder> queued = new ConcurrentLinkedQueue<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** Makes a script that holds nothing. */
  public Script() {}

  /**
   * Queues answers, one for each of the next requests of the API (not of the token endpoint).
   *
   * @param answers the answers in order
   * @return this script
   */
  public Script next(Response... answers) {
    for (Response answer : answers) {
      queued.add(Responder.always(answer));
    }
    return this;
  }

  /**
   * Queues behaviours, one for each of the next requests of the API (not of the token endpoint).
   *
   * @param responders the behaviours in order; {@link Responder#DOCUMENTED} lets a request pass
   * @return this script
   */
  public Script next(Responder... responders) {
    queued.addAll(List.of(responders));
    return this;
  }

  /**
   * Adds a behaviour for every request that fits.
   *
   * @param condition which requests
   * @param responder what to do with them
   * @return this script
   */
  public Script when(Predicate<ReceivedRequest> condition, Responder responder) {
    rules.add(0, new Rule(condition, responder));
    return this;
  }

  /**
   * Adds a behaviour for every request of the API.
   *
   * @param responder what to do
   * @return this script
   */
  public Script always(Responder responder) {
    return when(Script::isForApi, responder);
  }

  /**
   * Forgets everything: from now on answers are as documented.
   *
   * @return this script
   */
  public Script clear() {
    queued.clear();
    rules.clear();
    return this;
  }

  /**
   * Answers one request as the script says.
   *
   * @param request the request
   * @param documented gives the documented answer
   * @return the answer to send
   */
  public Response answer(ReceivedRequest request, Supplier<Response> documented) {
    Responder next = isForApi(request) ? queued.poll() : null;
    return next != null
        ? next.respond(request, documented)
        : answerByRule(List.copyOf(rules), request, documented);
  }

  private static Response answerByRule(
      List<Rule> left, ReceivedRequest request, Supplier<Response> documented) {
    if (left.isEmpty()) {
      return documented.get();
    }
    Rule rule = left.get(0);
    Supplier<Response> others =
        () -> answerByRule(left.subList(1, left.size()), request, documented);
    return rule.condition().test(request)
        ? rule.responder().respond(request, others)
        : others.get();
  }

  private static boolean isForApi(ReceivedRequest request) {
    String path = request.path();
    return path.regionMatches(true, 0, API, 0, API.length());
  }

  private record Rule(Predicate<ReceivedRequest> condition, Responder responder) {}
}
