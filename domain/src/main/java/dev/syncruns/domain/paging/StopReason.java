package dev.syncruns.domain.paging;

/** Why a walk over pages asks for no further page. */
public enum StopReason {
  /** The service named no next page: the end of the list. */
  END_OF_LIST("the end of the list was reached"),
  /** The service keeps naming a next page, but no page brings anything new. */
  NO_PROGRESS("the service names further pages that bring no further run"),
  /** The most pages allowed were asked for. */
  PAGE_LIMIT("the limit of pages was reached"),
  /** As many runs were listed as the limit allows, or a few more that their page held. */
  RUN_LIMIT("the limit of runs was reached");

  private final String description;

  StopReason(String description) {
    this.description = description;
  }

  /** The reason in words. */
  public String description() {
    return description;
  }
}
