package dev.syncruns.ports.spi;

/**
 * The operations of the API that a catalog performs, named so that metrics and logs need no raw
 * address.
 */
public enum Operation {
  /** A page of the runs of a connection. */
  LIST_RUNS("GET /synchronization/imodels/manifestconnections/{connectionId}/runs"),
  /** A single run. */
  GET_RUN("GET /synchronization/imodels/manifestconnections/{connectionId}/runs/{runId}");

  private final String route;

  Operation(String route) {
    this.route = route;
  }

  /** The template of the route, e.g. for the label of a metric; never holds an id. */
  public String route() {
    return route;
  }
}
