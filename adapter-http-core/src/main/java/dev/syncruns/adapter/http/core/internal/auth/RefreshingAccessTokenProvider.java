package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token and renews it before it expires. One thread renews it, while others use the old one
 * as long as it is valid. If renewal fails, the old token is used until it expires. Threads that
 * waited for a failed renewal all receive its problem and do not try again one after another.
 */
public final class RefreshingAccessTokenProvider implements AccessTokenProvider {
  private static final double EARLIEST_FRACTION = 0.75;
  private static final double SPREAD = 0.1;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Supplier<IssuedToken> source;
  private final TimeSource timing;
  private final double fraction;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable IssuedToken current;
  private volatile @Nullable Problem failure;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * Creates a provider.
   *
   * @param source obtains a new token; may block
   * @param timing the clock, and randomness so that many processes do not renew at once
   */
  RefreshingAccessTokenProvider(Supplier<IssuedToken> source, TimeSource timing) {
    this.source = source;
    this.timing = timing;
    this.fraction = EARLIEST_FRACTION + SPREAD * timing.random();
  }

  @Override
  public AccessToken token() {
    IssuedToken kept = current;
    if (kept == null || kept.isExpired(timing)) {
      return first(kept).token();
    }
    if (isDue(kept) && refreshing.tryLock()) {
      return early(kept).token();
    }
    return kept.token();
  }

  @Override
  public Optional<AccessToken> cached() {
    IssuedToken kept = current;
    return kept == null || kept.isExpired(timing) || isDue(kept)
        ? Optional.empty()
        : Optional.of(kept.token());
  }

  /** Whether a token that is still valid is due for renewal. */
  private boolean isDue(IssuedToken kept) {
    return kept.isPast(fraction, timing) && !isPausing();
  }

  private boolean isPausing() {
    return timing.steady().isBefore(notBefore);
  }

  private IssuedToken first(@Nullable IssuedToken kept) {
    Problem before = failure;
    lock();
    try {
      IssuedToken meanwhile = current;
      return meanwhile != null && meanwhile != kept ? meanwhile : fetchUnlessFailedSince(before);
    } finally {
      refreshing.unlock();
    }
  }

  private IssuedToken early(IssuedToken kept) {
    try {
      IssuedToken meanwhile = current;
      if (meanwhile != null && meanwhile != kept) {
        return meanwhile;
      }
      return isPausing() ? kept : fetch();
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem later) {
      notBefore = timing.steady().plus(PAUSE);
      return kept;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public AccessToken refresh(AccessToken refused) {
    Problem before = failure;
    lock();
    try {
      IssuedToken kept = current;
      if (kept != null && !kept.token().equals(refused)) {
        return kept.token();
      }
      if (isPausing()) {
        throw TokenErrors.refused();
      }
      IssuedToken other = fetchUnlessFailedSince(before);
      if (other.token().equals(refused)) {
        notBefore = timing.steady().plus(PAUSE);
        throw TokenErrors.refused();
      }
      return other.token();
    } finally {
      refreshing.unlock();
    }
  }

  private IssuedToken fetchUnlessFailedSince(@Nullable Problem before) {
    Problem meanwhile = failure;
    if (meanwhile != null && meanwhile != before) {
      throw meanwhile.withAttempts(meanwhile.attempts(), List.of());
    }
    return fetch();
  }

  private IssuedToken fetch() {
    try {
      IssuedToken fetched = source.get();
      current = fetched;
      failure = null;
      return fetched;
    } catch (CallInterrupted onlyThisThread) {
      throw onlyThisThread;
    } catch (Problem failed) {
      failure = failed;
      throw failed;
    }
  }

  private void lock() {
    try {
      refreshing.lockInterruptibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      CallInterrupted problem = new CallInterrupted(ProblemContext.notSent());
      problem.initCause(interrupted);
      throw problem;
    }
  }

  @Override
  public String toString() {
    return "RefreshingAccessTokenProvider(hidden)";
  }
}
