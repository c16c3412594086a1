package dev.syncruns.domain.paging;

/**
 * Something about the service's list that a well-kept one would not show, and that was dealt with.
 */
public enum PagingAnomaly {
  /** A full page without any link; the walk counted on by itself. */
  LINKS_MISSING("a full page came without links; counted on"),
  /** A next link without a readable {@code $skip}; the walk counted on by itself. */
  LINK_UNREADABLE("a next link could not be read; counted on"),
  /** A next link to the same or an earlier position; the walk counted on by itself. */
  LINK_DOES_NOT_ADVANCE("a next link did not lead forward; counted on"),
  /** A next link that passes over positions that were never listed; the walk asked for them. */
  LINK_PASSES_OVER("a next link passed over runs; asked for them"),
  /** An empty page that names a next page; the walk followed. */
  EMPTY_PAGE("an empty page named a next page; followed"),
  /** Runs that had been listed came again, each is listed once: the list moved during the walk. */
  RUNS_REPEATED("the list moved during the walk; repeated runs are listed once"),
  /** Runs that are over have no readable time, so a filter by time lets them through. */
  RUNS_UNDATED("runs without a time that can be read are listed, whatever time was asked for"),
  /** A time of a run says something that is no date and time; its text is kept as sent. */
  TIME_UNREADABLE("a time of a run cannot be read; it is kept as sent"),
  /** Runs have no id, or an empty one, so that only their place selects them. */
  IDS_MISSING("runs without an id are listed; their place in the list tells them apart"),
  /** A page larger than an answer may be; the walk asked for half as many runs at a time. */
  PAGE_TOO_LARGE("a page was larger than an answer may be; asked for fewer runs at a time");

  private final String description;

  PagingAnomaly(String description) {
    this.description = description;
  }

  /** What it was and what was done, in words. */
  public String description() {
    return description;
  }
}
