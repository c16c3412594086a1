package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.ReceivedRequest;
import dev.syncruns.simulator.server.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Responds to a request, given the documented response. Must be thread-safe. */
@FunctionalInterface
public interface Responder {

  /** The documented response, unchanged. */
  Responder DOCUMENTED = (request, documented) -> documented.get();

  /**
   * Responds to a request.
   *
   * @param request the request, without credentials
   * @param documented returns the documented response; the request is executed only if it is called
   */
  Response respond(ReceivedRequest request, Supplier<Response> documented);

  /** Returns a responder with a fixed response. */
  static Responder always(Response answer) {
    return (request, documented) -> answer;
  }

  /** Responders used in turn. */
  public static final class RoundRobin implements Responder {

    private final List<Responder> responders;
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Creates a cycle that begins with the first responder.
     *
     * @param responders at least one responder
     */
    public RoundRobin(Responder... responders) {
      this.responders = List.of(responders);
      if (responders.length == 0) {
        throw new IllegalArgumentException("A cycle needs at least one responder.");
      }
    }

    @Override
    public Response respond(ReceivedRequest request, Supplier<Response> documented) {
      int turn = Math.floorMod(requests.getAndIncrement(), responders.size());
      return responders.get(turn).respond(request, documented);
    }
  }
}
