package dev.syncruns.ports.usecase;

import dev.syncruns.domain.paging.PagingReport;
import dev.syncruns.domain.paging.StopReason;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import java.util.Optional;

/** How a list of runs ended, for callers that did not find what they looked for before. */
final class ListEnd {

  private ListEnd() {}

  /** Why the list may hold more runs than were seen; empty when it came to its end. */
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
