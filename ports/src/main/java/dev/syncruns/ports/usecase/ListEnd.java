package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.Optional;

/** The end of a list of runs, for callers that did not find the run they need. */
final class ListEnd {

  private ListEnd() {}

  /** Returns why the list may contain more runs than were read; empty if it was read to its end. */
  static Optional<Problem> problem(PagingReport evidence) {
    StopReason stop = evidence.stopped().orElse(StopReason.END_OF_LIST);
    return switch (stop) {
      case END_OF_LIST -> Optional.empty();
      case NO_PROGRESS ->
          Optional.of(
              new MalformedResponse(
                  "the list is not complete after "
                      + evidence.listed()
                      + " runs: "
                      + stop.description(),
                  false,
                  ProblemContext.noResponse()));
      case PAGE_LIMIT, RUN_LIMIT ->
          Optional.of(
              new LimitExceeded(
                  LimitExceeded.Limit.REQUESTS,
                  evidence.pages() + " pages of the list of runs",
                  ProblemContext.noResponse()));
    };
  }
}
