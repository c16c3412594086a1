package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.config.ExchangeListener;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.transport.IoExecutor;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext.Route;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.ports.SecretRedactor;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Calls made within their time: the caller waits for another thread that does the work, and leaves
 * when the time is over or it is interrupted. Safe to use from many threads at once.
 */
public final class CallExecutor implements AutoCloseable {
  private static final Duration TOKEN_PATIENCE = Duration.ofMinutes(3);

  private final IoExecutor workers = new IoExecutor();
  private final TimeSource timing;
  private final Duration longest;
  private final ExchangeListener listener;
  private final SecretRedactor secrets;

  /**
   * Calls without a thread yet.
   *
   * @param config the longest that one call may take, also without a deadline, and who is told of
   *     every exchange, on the caller's thread; what it throws is ignored
   */
  public CallExecutor(TimeSource timing, HttpConfig config) {
    this.timing = timing;
    this.longest = config.requestTimeout();
    this.listener = config.exchangeListener();
    this.secrets = config.secretRedactor();
  }

  /**
   * Executes one call, which makes at most one request.
   *
   * @param options the deadline
   * @param work runs on another thread
   * @param problems translates failures
   * @throws dev.syncruns.domain.problem.Problem for every failure
   */
  public <T> T perform(CallOptions options, Callable<T> work, ExceptionTranslator problems) {
    return perform(options, Route.any(), work, problems);
  }

  /** The same over certain connections. */
  public <T> T perform(
      CallOptions options, Route route, Callable<T> work, ExceptionTranslator problems) {
    return perform(longest, options, route, work, problems);
  }

  /**
   * Obtains an access token for a call. Only the call's deadline applies, not the request timeout:
   * sources of tokens have their own limits, and a person may have to sign in.
   *
   * @param options the deadline
   * @param source runs on another thread
   * @param problems translates failures
   * @throws dev.syncruns.domain.problem.Problem for every failure
   */
  public <T> T prepare(CallOptions options, Callable<T> source, ExceptionTranslator problems) {
    return perform(
        longest.multipliedBy(2).plus(TOKEN_PATIENCE),
        options,
        Route.any(),
        source,
        problems.ofToken());
  }

  private <T> T perform(
      Duration longest,
      CallOptions options,
      Route route,
      Callable<T> work,
      ExceptionTranslator problems) {
    Instant began = timing.now();
    Instant steady = timing.steady();
    Duration left = options.remaining(began).orElse(longest);
    if (Thread.currentThread().isInterrupted()) {
      throw new CallInterrupted(ProblemContext.notSent());
    }
    if (left.isZero()) {
      throw new LimitExceeded(Limit.DEADLINE, "over before the request", ProblemContext.notSent());
    }
    boolean untilDeadline = left.compareTo(longest) < 0;
    RequestContext attempt =
        new RequestContext(untilDeadline ? left : longest, untilDeadline, route);
    try {
      return workers.run(attempt, work);
    } catch (ExecutionException failed) {
      throw problems.of(failed, attempt, timing.now());
    } catch (TimeoutException over) {
      throw problems.timedOut(attempt, timing.now());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(problems.circumstances(attempt));
    } catch (RejectedExecutionException closed) {
      throw new TransportError("the client is closed", ProblemContext.notSent());
    } finally {
      tell(attempt, began, Duration.between(steady, timing.steady()));
    }
  }

  private void tell(RequestContext attempt, Instant began, Duration took) {
    try {
      attempt.exchange(began, took, secrets::redactMessage).ifPresent(listener::onExchange);
    } catch (RuntimeException ignoredByContract) {
      // A listener only observes; its failure must not fail the call.
    }
  }

  /** Lets calls in flight end and takes no more. */
  @Override
  public void close() {
    workers.close();
  }
}
