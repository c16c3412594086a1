package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import dev.syncruns.ports.out.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A token that is kept and got anew before it expires: by one thread, however many ask, while the
 * others go on with the old one as long as that is good. When it can't be got anew, the old one is
 * served until it expires.
 */
public final class RefreshingAccessTokenProvider implements AccessTokenProvider {
  private static final double EARLIEST_FRACTION = 0.75;
  private static final double SPREAD = 0.1;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Supplier<IssuedToken> source;
  private final Timing timing;
  private final double fraction;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable IssuedToken current;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * A token from a source.
   *
   * @param source gets a new token; may block
   * @param timing the time, and a little chance so that many processes do not refresh at once
   */
  RefreshingAccessTokenProvider(Supplier<IssuedToken> source, Timing timing) {
    this.source = source;
    this.timing = timing;
    this.fraction = EARLIEST_FRACTION + SPREAD * timing.random();
  }

  @Override
  public AccessToken token() {
    IssuedToken kept = current;
    Instant now = timing.now();
    if (kept == null || kept.isExpired(now)) {
      return first(kept).token();
    }
    if (kept.isPast(fraction, now) && !now.isBefore(notBefore) && refreshing.tryLock()) {
      return early(kept).token();
    }
    return kept.token();
  }

  private IssuedToken first(@Nullable IssuedToken kept) {
    lock();
    try {
      IssuedToken meanwhile = current;
      return meanwhile != null && meanwhile != kept ? meanwhile : fetch();
    } finally {
      refreshing.unlock();
    }
  }

  private IssuedToken early(IssuedToken kept) {
    try {
      IssuedToken meanwhile = current;
      return meanwhile != null && meanwhile != kept ? meanwhile : fetch();
    } catch (CallInterrupted interrupted) {
      throw interrupted;
    } catch (Problem later) {
      notBefore = timing.now().plus(PAUSE);
      return kept;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public AccessToken replacing(AccessToken refused) {
    lock();
    try {
      IssuedToken kept = current;
      if (kept != null && !kept.token().equals(refused)) {
        return kept.token();
      }
      if (timing.now().isBefore(notBefore)) {
        throw Unusable.refused();
      }
      IssuedToken other = fetch();
      if (other.token().equals(refused)) {
        notBefore = timing.now().plus(PAUSE);
        throw Unusable.refused();
      }
      return other.token();
    } finally {
      refreshing.unlock();
    }
  }

  private IssuedToken fetch() {
    IssuedToken fetched = source.get();
    current = fetched;
    return fetched;
  }

  private void lock() {
    try {
      refreshing.lockInterruptibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      CallInterrupted problem = new CallInterrupted(Circumstances.unsent());
      problem.initCause(interrupted);
      throw problem;
    }
  }

  @Override
  public String toString() {
    return "RefreshingAccessTokenProvider(hidden)";
  }
}
