package dev.syncruns.ports.decorator;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.domain.retry.RateLimitPause;
import dev.syncruns.domain.retry.RetryDecision;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.Operation;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Retries the calls of a catalog as a {@link RetryPolicy} decides, with one retry budget for all
 * calls. While a rate-limited call waits, other calls wait before their first attempt.
 */
public final class RetryingRunCatalog implements RunCatalog {
  private final RunCatalog catalog;
  private final RetryPolicy policy;
  private final SharedRetryBudget budget;
  private final SharedRateLimitPause throttle;
  private final TimeSource timing;
  private final CallListener listener;

  /** Creates a catalog that retries the calls of {@code catalog}. */
  public RetryingRunCatalog(
      RunCatalog catalog, RetryPolicy policy, TimeSource timing, CallListener listener) {
    this.catalog = catalog;
    this.policy = policy;
    this.budget = new SharedRetryBudget();
    this.throttle = new SharedRateLimitPause();
    this.timing = timing;
    this.listener = new SafeCallListener(listener);
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return call(Operation.LIST_RUNS, options, call -> catalog.summaries(connection, page, call));
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return call(Operation.LIST_RUNS, options, call -> catalog.runs(connection, page, call));
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    return call(Operation.GET_RUN, options, call -> catalog.run(connection, run, call));
  }

  private <T> T call(Operation operation, CallOptions options, Function<CallOptions, T> request) {
    Deadline deadline = new Deadline(options.deadline(), timing);
    List<Problem> earlier = new ArrayList<>();
    throttle.last().ifPresent(pause -> keep(pause, operation, deadline));
    while (true) {
      int attempt = earlier.size() + 1;
      Instant began = timing.steady();
      try {
        T answer = request.apply(deadline.options());
        budget.onSuccess();
        listener.onSuccess(operation, attempt, Duration.between(began, timing.steady()));
        return answer;
      } catch (Problem problem) {
        listener.onFailure(operation, attempt, Duration.between(began, timing.steady()), problem);
        Duration wait = waitOrGiveUp(operation, problem, earlier, deadline);
        RateLimitPause.after(problem, timing.steady(), wait).ifPresent(throttle::add);
        earlier.add(problem);
        listener.onWait(operation, attempt + 1, wait, problem);
        timing.sleep(wait);
      }
    }
  }

  private void keep(RateLimitPause pause, Operation operation, Deadline deadline) {
    Instant now = timing.steady();
    pause
        .delay(now, deadline.remaining(), timing.random())
        .ifPresent(
            wait -> {
              listener.onWait(operation, 1, wait, pause.cause());
              timing.sleep(wait);
            });
  }

  private Duration waitOrGiveUp(
      Operation operation, Problem problem, List<Problem> earlier, Deadline deadline) {
    int attempts = earlier.size() + 1;
    RetryDecision decision =
        policy.decide(problem, attempts, deadline.remaining(), timing.random());
    return decision.match(
        again -> {
          if (!budget.takeRetry()) {
            throw givenUp(operation, GiveUpReason.BUDGET_USED, problem, earlier);
          }
          return again.delay();
        },
        giveUp -> {
          throw givenUp(operation, giveUp.reason(), problem, earlier);
        });
  }

  private Problem givenUp(
      Operation operation, GiveUpReason reason, Problem problem, List<Problem> earlier) {
    int unsent = problem.attempts() == 0 ? 1 : 0;
    int attempts = earlier.size() + 1;
    Problem end = problem.withAttempts(attempts - unsent, earlier);
    listener.onGiveUp(operation, attempts, reason, end);
    return end;
  }
}
