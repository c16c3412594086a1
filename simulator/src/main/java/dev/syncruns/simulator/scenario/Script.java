package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.Answer;
import dev.syncruns.simulator.server.ReceivedRequest;
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

  private final Queue<Behaviour> queued = new ConcurrentLinkedQueue<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** Makes a script that holds nothing. */
  public Script() {}

  /**
   * Queues answers, one for each of the next requests of the API (not of the token endpoint).
   *
   * @param answers the answers in order
   * @return this script
   */
  public Script next(Answer... answers) {
    for (Answer answer : answers) {
      queued.add(Behaviour.always(answer));
    }
    return this;
  }

  /**
   * Queues behaviours, one for each of the next requests of the API (not of the token endpoint).
   *
   * @param behaviours the behaviours in order; {@link Behaviour#DOCUMENTED} lets a request pass
   * @return this script
   */
  public Script next(Behaviour... behaviours) {
    queued.addAll(List.of(behaviours));
    return this;
  }

  /**
   * Adds a behaviour for every request that fits.
   *
   * @param condition which requests
   * @param behaviour what to do with them
   * @return this script
   */
  public Script when(Predicate<ReceivedRequest> condition, Behaviour behaviour) {
    rules.add(0, new Rule(condition, behaviour));
    return this;
  }

  /**
   * Adds a behaviour for every request of the API.
   *
   * @param behaviour what to do
   * @return this script
   */
  public Script always(Behaviour behaviour) {
    return when(Script::isForApi, behaviour);
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
  public Answer answer(ReceivedRequest request, Supplier<Answer> documented) {
    Behaviour next = isForApi(request) ? queued.poll() : null;
    return next != null
        ? next.answer(request, documented)
        : answerByRule(List.copyOf(rules), request, documented);
  }

  private static Answer answerByRule(
      List<Rule> left, ReceivedRequest request, Supplier<Answer> documented) {
    if (left.isEmpty()) {
      return documented.get();
    }
    Rule rule = left.get(0);
    Supplier<Answer> others = () -> answerByRule(left.subList(1, left.size()), request, documented);
    return rule.condition().test(request) ? rule.behaviour().answer(request, others) : others.get();
  }

  private static boolean isForApi(ReceivedRequest request) {
    String path = request.path();
    return path.regionMatches(true, 0, API, 0, API.length());
  }

  private record Rule(Predicate<ReceivedRequest> condition, Behaviour behaviour) {}
}
