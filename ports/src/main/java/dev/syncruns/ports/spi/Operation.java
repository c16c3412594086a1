package dev.syncruns.ports.spi;

/** The operations of the API that a catalog performs, for metrics and logs without raw URLs. */
public enum Operation {
  /** A page of the runs of a connection. */
  LIST_RUNS("GET /synchronization/imodels/manifestconnections/{connectionId}/runs"),
  /** A single run. */
  GET_RUN("GET /synchronization/imodels/manifestconnections/{connectionId}/runs/{runId}");

  private final String route;

  Operation(String route) {
    this.route = route;
  }

  /** Returns the route template, for example for the label of a metric; contains no id. */
  public String route() {
    return route;
  }
}
