package dev.syncruns.domain.paging;

/** An irregularity of the service's list that was handled. */
public enum PagingAnomaly {
  /** A full page has no links; the walk continued at the next position. */
  LINKS_MISSING("a full page came without links; counted on"),
  /** A next link has no readable {@code $skip}; the walk continued at the next position. */
  LINK_UNREADABLE("a next link could not be read; counted on"),
  /** A next link has the same or an earlier position; the walk continued at the next position. */
  LINK_DOES_NOT_ADVANCE("a next link did not lead forward; counted on"),
  /** A next link skips positions that were not listed; the walk requested them. */
  LINK_PASSES_OVER("a next link passed over runs; asked for them"),
  /** An empty page has a next link; the walk followed it. */
  EMPTY_PAGE("an empty page named a next page; followed"),
  /** The list moved during the walk; repeated items are listed once. */
  RUNS_REPEATED("the list moved during the walk; repeated runs are listed once"),
  /** Finished runs have no readable time, so filters by time include them. */
  RUNS_UNDATED("runs without a time that can be read are listed, whatever time was asked for"),
  /** A timestamp of a run is not a date and time; its text is kept. */
  TIME_UNREADABLE("a time of a run cannot be read; it is kept as sent"),
  /** Runs have no id, or an empty one, so that only their place selects them. */
  IDS_MISSING("runs without an id are listed; their place in the list tells them apart"),
  /** A page exceeded the response limit; the walk requested half as many items at a time. */
  PAGE_TOO_LARGE("a page was larger than an answer may be; asked for fewer runs at a time");

  private final String description;

  PagingAnomaly(String description) {
    this.description = description;
  }

  /** Returns the anomaly and how it was handled. */
  public String description() {
    return description;
  }
}
