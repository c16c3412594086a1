package dev.syncruns.domain.paging;

/** Why a walk over pages requests no further page. */
public enum StopReason {
  /** The service named no next page. */
  END_OF_LIST("the end of the list was reached"),
  /** The service names further pages, but they contain no new items. */
  NO_PROGRESS("the service names further pages that bring no further run"),
  /** The maximum number of pages was requested. */
  PAGE_LIMIT("the limit of pages was reached"),
  /** The maximum number of items was listed; their page may exceed it. */
  RUN_LIMIT("the limit of runs was reached");

  private final String description;

  StopReason(String description) {
    this.description = description;
  }

  /** Returns the reason as a clause. */
  public String description() {
    return description;
  }
}
