package dev.syncruns.simulator.script;

import dev.syncruns.simulator.wire.Answer;
import dev.syncruns.simulator.wire.ReceivedRequest;
import java.util.function.Supplier;

/**
 * What the simulator does with a request, given what it would do by the documentation. Called from
 * many threads at once.
 */
@FunctionalInterface
public interface Behaviour {

  /** The documented answer, untouched. */
  Behaviour DOCUMENTED = (request, documented) -> documented.get();

  /**
   * Answers one request.
   *
   * @param request the request, credentials hidden
   * @param documented gives the documented answer; the request is not carried out before it is
   *     asked
   * @return the answer to send
   */
  Answer answer(ReceivedRequest request, Supplier<Answer> documented);

  /**
   * A behaviour that always gives the same answer.
   *
   * @param answer the answer
   * @return the behaviour
   */
  static Behaviour always(Answer answer) {
    return (request, documented) -> answer;
  }
}
