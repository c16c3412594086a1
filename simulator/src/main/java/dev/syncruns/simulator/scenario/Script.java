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
 * Responders that replace documented responses: queued ones for the next requests of the API, each
 * used once, and permanent ones with a condition. Queued ones take precedence; of the others, the
 * one added last comes first and may delegate to the next. Thread-safe, and modifiable while the
 * simulator runs.
 */
public final class Script {

  private static final String API = "/synchronization/";

  private final Queue<Responder> queued = new ConcurrentLinkedQueue<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** Creates an empty script. */
  public Script() {}

  /** Queues responses for the next requests of the API (not of the token endpoint), in order. */
  public Script next(Response... answers) {
    for (Response answer : answers) {
      queued.add(Responder.always(answer));
    }
    return this;
  }

  /**
   * Queues responders for the next requests of the API (not of the token endpoint), in order.
   *
   * @param responders the responders; {@link Responder#DOCUMENTED} leaves a response unchanged
   */
  public Script next(Responder... responders) {
    queued.addAll(List.of(responders));
    return this;
  }

  /** Adds a responder for all matching requests. */
  public Script when(Predicate<ReceivedRequest> condition, Responder responder) {
    rules.add(0, new Rule(condition, responder));
    return this;
  }

  /** Adds a responder for all requests of the API. */
  public Script always(Responder responder) {
    return when(Script::isForApi, responder);
  }

  /** Removes all responders, so that responses are as documented. */
  public Script clear() {
    queued.clear();
    rules.clear();
    return this;
  }

  /**
   * Responds to a request according to the script.
   *
   * @param request the request
   * @param documented returns the documented response
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
