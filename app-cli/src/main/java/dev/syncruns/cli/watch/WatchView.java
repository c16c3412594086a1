package dev.syncruns.cli.watch;

import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.domain.waiting.RunChange;
import java.time.Duration;
import java.util.List;

/**
 * Presents a watch. Called on the watching thread only, in the order of events; all methods do
 * nothing by default. Snapshots are immutable and may be kept.
 */
public interface WatchView extends AutoCloseable {

  /**
   * Called when a run changed, or was found first.
   *
   * @param run the run
   * @param changes the changes, at least one
   * @param now the state of the watch
   */
  default void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {}

  /**
   * Called when the run is missing from a response, at first or after it was seen; see {@link
   * WatchedRun#seen()}.
   */
  default void absent(WatchedRun run, WatchSnapshot now) {}

  /**
   * Called after a failed poll, when the time of the next one is known; {@code now} contains both.
   */
  default void troubled(PollError trouble, WatchSnapshot now) {}

  /** Called when the wait for a run ended; see {@link WatchedRun#ended()}. */
  default void ended(WatchedRun run, WatchSnapshot now) {}

  /** Called when there was no event for the time of the setting {@code watch.heartbeat}. */
  default void heartbeat(WatchSnapshot now) {}

  /** Called before and after each poll, and every {@link #tick()} between polls. */
  default void ticked(WatchSnapshot now) {}

  /** Returns the interval of {@link #ticked} between polls, greater than zero. */
  default Duration tick() {
    return Duration.ofMinutes(1);
  }

  /**
   * Called at the end of the watch, including a failed one; possibly while the process terminates.
   */
  @Override
  default void close() {}

  /** Combines several views. */
  public static final class WatchViews implements WatchView {
    private final List<WatchView> all;

    /** Creates a view that delegates to all views in order. */
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
