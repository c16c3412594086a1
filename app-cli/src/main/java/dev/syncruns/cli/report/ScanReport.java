package dev.syncruns.cli.report;

import dev.syncruns.domain.paging.PagingAnomaly;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a list came about.
 *
 * @param matched how many runs are listed.
 * @param scanned how many different runs the service was seen to have.
 * @param stop why no further run was looked at.
 * @param irregularities what was not as it should be.
 */
public record ScanReport(long matched, long scanned, Stop stop, Set<PagingAnomaly> irregularities) {

  /** Copies the set. */
  public ScanReport {
    Set<PagingAnomaly> copy = EnumSet.noneOf(PagingAnomaly.class);
    copy.addAll(irregularities);
    irregularities = Set.copyOf(copy);
  }

  /** Whether every run of the connection was looked at, and every one that matched is listed. */
  public boolean isComplete() {
    return stop == Stop.END_OF_LIST;
  }

  /** Writes how the list came about. */
  public void write(Fields fields) {
    fields
        .put("scanned", scanned)
        .put("complete", isComplete())
        .put("stopped", stop.label())
        .put(
            "irregularities",
            Arrays.stream(PagingAnomaly.values())
                .filter(irregularities::contains)
                .map(RunColumns::label)
                .toList());
  }

  /** Why no further run was looked at. */
  public enum Stop {
    /** There is none. */
    END_OF_LIST,
    /** As many matched as were asked for. */
    LIMIT,
    /** The list runs from newest to oldest, and what follows is older than asked for. */
    SINCE,
    /** The most requests allowed were made. */
    PAGE_LIMIT,
    /** The most runs allowed were listed. */
    RUN_LIMIT,
    /** The service names further pages that bring nothing new. */
    NO_PROGRESS,
    /** The reader has gone. */
    READER_GONE;

    /** Its name in data, e.g. {@code end-of-list}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the list ended before the user would expect it to. */
    public boolean isUnexpected() {
      return this == PAGE_LIMIT || this == RUN_LIMIT || this == NO_PROGRESS;
    }
  }
}
