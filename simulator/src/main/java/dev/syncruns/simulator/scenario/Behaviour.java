package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.Answer;
import dev.syncruns.simulator.server.ReceivedRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** Behaviours taken in turn, over and over. */
  public static final class Cycle implements Behaviour {

    private final List<Behaviour> behaviours;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * A cycle that begins with the first behaviour.
     *
     * @param behaviours at least one behaviour
     */
    public Cycle(Behaviour... behaviours) {
      this.behaviours = List.of(behaviours);
      if (behaviours.length == 0) {
        throw new IllegalArgumentException("A cycle needs at least one behaviour.");
      }
    }

    @Override
    public Answer answer(ReceivedRequest request, Supplier<Answer> documented) {
      int turn = Math.floorMod(requests.getAndIncrement(), behaviours.size());
      return behaviours.get(turn).answer(request, documented);
    }
  }
}
