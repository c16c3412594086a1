package dev.syncruns.ports;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** What the tests of this module ask about, and a time source whose sleeps take no time. */
final class Samples {
  static final ConnectionId CONNECTION = ConnectionId.of("connection-1");
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private Samples() {}

  /** A run that succeeded; the higher its number, the earlier it started. */
  static Run ended(int number) {
    return Run.builder()
        .id(RunId.of("run-" + number))
        .startDateTime(Timestamp.of(NOW.minusSeconds(3600L * number)))
        .endDateTime(Timestamp.of(NOW.minusSeconds(3600L * number - 60)))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.SUCCESS.open())
        .build();
  }

  /** A run that is under way. */
  static Run active(int number) {
    return Run.builder()
        .id(RunId.of("run-" + number))
        .startDateTime(Timestamp.of(NOW.minusSeconds(3600L * number)))
        .state(ExecutionState.EXECUTING.open())
        .build();
  }

  /** The last page of a list. */
  static Page<Run> lastPage(PageRequest request, Run... runs) {
    return Page.of(request, List.of(runs), null);
  }

  /** A full page of a list that never ends. */
  static Page<Run> pageOfMany(PageRequest request) {
    int first = (int) request.skip() + 1;
    List<Run> runs =
        IntStream.range(first, first + request.top()).mapToObj(Samples::ended).toList();
    PageLink next = new PageLink("?$skip=" + (request.skip() + request.top()));
    return Page.of(request, runs, new PageLinks(null, null, next));
  }

  /** A problem that may be gone soon, with the wait that the service asks for. */
  static ServiceUnavailable unavailable(Duration retryAfter) {
    return new ServiceUnavailable(retryAfter, ProblemContext.response(503, ServiceError.none()));
  }

  /** A mock: its clock moves by what is slept, its random number is 0.5. */
  static TimeSource timing() {
    TimeSource timing = mock(TimeSource.class);
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    when(timing.now()).thenAnswer(call -> now.get());
    when(timing.steady()).thenAnswer(call -> now.get());
    when(timing.random()).thenReturn(0.5);
    doAnswer(call -> now.updateAndGet(at -> at.plus(call.<Duration>getArgument(0))))
        .when(timing)
        .sleep(any());
    return timing;
  }
}
