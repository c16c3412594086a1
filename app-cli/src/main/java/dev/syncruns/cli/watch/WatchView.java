package dev.syncruns.cli.watch;

import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.domain.waiting.RunChange;
import java.time.Duration;
import java.util.List;

/**
 * Shows a watch. Called on the watching thread only, in the order in which things are seen; every
 * method does nothing unless overridden. The snapshots are immutable and may be kept.
 */
public interface WatchView extends AutoCloseable {

  /**
   * A run changed, or was seen for the first time.
   *
   * @param run the run as it is now
   * @param changes what changed, at least one
   * @param now everything as it is now
   */
  default void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {}

  /**
   * The service answered without the run, for the first time or since it was last seen; {@link
   * WatchedRun#seen()} tells which.
   */
  default void absent(WatchedRun run, WatchSnapshot now) {}

  /** The last look had a problem, and when the next one is is known; {@code now} has both. */
  default void troubled(PollError trouble, WatchSnapshot now) {}

  /** The wait for a run ended; {@link WatchedRun#ended()} says how. */
  default void ended(WatchedRun run, WatchSnapshot now) {}

  /** Nothing was heard of for as long as the setting {@code watch.heartbeat} says. */
  default void heartbeat(WatchSnapshot now) {}

  /** Time passed: before and after every look, and every {@link #tick()} between. */
  default void ticked(WatchSnapshot now) {}

  /** How often {@link #ticked} is wanted while nothing is asked; longer than zero. */
  default Duration tick() {
    return Duration.ofMinutes(1);
  }

  /** The watch is over, also when it failed. May be called while the process is being ended. */
  @Override
  default void close() {}

  /** Several presenters as one. */
  public static final class WatchViews implements WatchView {
    private final List<WatchView> all;

    /** A presenter that hands on everything to all of {@code presenters}, in their order. */
    public WatchViews(List<WatchView> presenters) {
      this.all = List.copyOf(presenters);
    }

    @Override
    public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
      all.forEach(one -> one.changed(run, changes, now));
    }

    @Override
    public void absent(WatchedRun run, WatchSnapshot now) {
      all.forEach(one -> one.absent(run, now));
    }

    @Override
    public void troubled(PollError trouble, WatchSnapshot now) {
      all.forEach(one -> one.troubled(trouble, now));
    }

    @Override
    public void ended(WatchedRun run, WatchSnapshot now) {
      all.forEach(one -> one.ended(run, now));
    }

    @Override
    public void heartbeat(WatchSnapshot now) {
      all.forEach(one -> one.heartbeat(now));
    }

    @Override
    public void ticked(WatchSnapshot now) {
      all.forEach(one -> one.ticked(now));
    }

    @Override
    public Duration tick() {
      return all.stream()
          .map(WatchView::tick)
          .min(Duration::compareTo)
          .orElse(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
      all.forEach(WatchView::close);
    }
  }
}
