package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the simulator does with a request, given what it would do by the documentation. Called from
 * many threads at once.
 */
@FunctionalInterface
public interface Responder {

  /** The documented answer, untouched. */
  Responder DOCUMENTED = (request, documented) -> documented.get();

  /**
   * Answers one request.
   *
   * @param request the request, credentials hidden
   * @param documented gives the documented answer; the request is not carried out before it is
   *     asked
   * @return the answer to send
   */
  Response respond(ReceivedRequest request, Supplier<Response> documented);

  /**
   * A behaviour that always gives the same answer.
   *
   * @param answer the answer
   * @return the behaviour
   */
  static Responder always(Response answer) {
    return (request, documented) -> answer;
  }

  /** Behaviours taken in turn, over and over. */
  public static final class RoundRobin implements Responder {

    private final List<Responder> responders;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * A cycle that begins with the first behaviour.
     *
     * @param responders at least one behaviour
     */
    public RoundRobin(Responder... responders) {
      this.responders = List.of(responders);
      if (responders.length == 0) {
        throw new IllegalArgumentException("A cycle needs at least one behaviour.");
      }
    }

    @Override
    public Response respond(ReceivedRequest request, Supplier<Response> documented) {
      int turn = Math.floorMod(requests.getAndIncrement(), responders.size());
      return responders.get(turn).respond(request, documented);
    }
  }
}
