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
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallContext.Origin;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.Operation;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Retries the calls of a catalog as a {@link RetryPolicy} decides, with one retry budget for all
 * calls. While a rate-limited call waits, other calls wait before their first attempt.
 */
public final class RetryingRunCatalog implements RunCatalog {
  private static final AtomicLong CALLS = new AtomicLong();

  private final RunCatalog catalog;
  private final RetryPolicy policy;
  private final SharedRetryBudget budget;
  private final SharedRateLimitPause throttle;
  private final TimeSource timing;
  private final CallListener listener;
  private final Origin origin;

  /** Creates a catalog that retries the calls of {@code catalog}. */
  public RetryingRunCatalog(
      RunCatalog catalog, RetryPolicy policy, TimeSource timing, CallListener listener) {
    this.catalog = catalog;
    this.policy = policy;
    this.budget = new SharedRetryBudget();
    this.throttle = new SharedRateLimitPause();
    this.timing = timing;
    this.listener = new SafeCallListener(listener);
    this.origin = Origin.LIST;
  }

  private RetryingRunCatalog(RetryingRunCatalog other, Origin origin) {
    this.catalog = other.catalog;
    this.policy = other.policy;
    this.budget = other.budget;
    this.throttle = other.throttle;
    this.timing = other.timing;
    this.listener = other.listener;
    this.origin = origin;
  }

  /**
   * Returns a copy with the same budget and pauses for another use. Waiting and following poll
   * again by themselves, so listeners are not told that their calls give up.
   */
  public RetryingRunCatalog as(Origin origin) {
    return new RetryingRunCatalog(this, origin);
  }

  @Override
  public Page<RunSummary> summaries(
      ConnectionId connection, PageRequest page, CallOptions options) {
    return new Attempts(listing(connection, page), options)
        .made(call -> catalog.summaries(connection, page, call));
  }

  @Override
  public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
    return new Attempts(listing(connection, page), options)
        .made(call -> catalog.runs(connection, page, call));
  }

  @Override
  public Run run(ConnectionId connection, RunId run, CallOptions options) {
    CallContext context =
        new CallContext(CALLS.incrementAndGet(), Operation.GET_RUN, connection, null, run, origin);
    return new Attempts(context, options).made(call -> catalog.run(connection, run, call));
  }

  private CallContext listing(ConnectionId connection, PageRequest page) {
    return new CallContext(
        CALLS.incrementAndGet(), Operation.LIST_RUNS, connection, page, null, origin);
  }

  /** Makes the attempts of one call. */
  private final class Attempts {
    private final CallListener.Call call;
    private final Deadline deadline;
    private final Instant began = timing.steady();
    private final List<Problem> earlier = new ArrayList<>();
    private int made;
    private @Nullable GiveUpReason reason;

    Attempts(CallContext context, CallOptions options) {
      this.deadline = new Deadline(options.deadline(), timing);
      this.call = listener.begin(context);
    }

    <T> T made(Function<CallOptions, T> request) {
      Throwable failure = null;
      try {
        return answer(request);
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
        throw thrown;
      } finally {
        call.end(new CallEnd(made, since(began), failure, reason));
      }
    }

    private <T> T answer(Function<CallOptions, T> request) {
      throttle.last().ifPresent(this::keep);
      while (true) {
        made++;
        call.attempt(made);
        Instant started = timing.steady();
        try {
          T answer = request.apply(deadline.options());
          budget.onSuccess();
          return answer;
        } catch (Problem problem) {
          call.failed(made, since(started), problem);
          Duration wait = waitOrGiveUp(problem);
          RateLimitPause.after(problem, timing.steady(), wait).ifPresent(throttle::add);
          earlier.add(problem);
          call.waits(made + 1, wait, problem);
          timing.sleep(wait);
        }
      }
    }

    private void keep(RateLimitPause pause) {
      pause
          .delay(timing.steady(), deadline.remaining(), timing.random())
          .ifPresent(
              wait -> {
                call.waits(1, wait, pause.cause());
                timing.sleep(wait);
              });
    }

    private Duration waitOrGiveUp(Problem problem) {
      RetryDecision decision = policy.decide(problem, made, deadline.remaining(), timing.random());
      return decision.match(
          again -> {
            if (!budget.takeRetry()) {
              throw givenUp(GiveUpReason.BUDGET_USED, problem);
            }
            return again.delay();
          },
          giveUp -> {
            throw givenUp(giveUp.reason(), problem);
          });
    }

    private Problem givenUp(GiveUpReason why, Problem problem) {
      reason = origin == Origin.LIST ? why : null;
      int notSent = problem.attempts() == 0 ? 1 : 0;
      return problem.withAttempts(made - notSent, earlier);
    }

    private Duration since(Instant moment) {
      return Duration.between(moment, timing.steady());
    }
  }
}
