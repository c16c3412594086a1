package dev.syncruns.simulator.wire;

/** What answers requests; called from many threads at once. */
@FunctionalInterface
public interface RequestHandler {

  /**
   * Answers one request.
   *
   * @param request the request, with its credentials; not to be kept
   * @return the answer
   */
  Answer answer(IncomingRequest request);
}
