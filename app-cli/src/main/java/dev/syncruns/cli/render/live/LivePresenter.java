package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.LiveScreen;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.TerminalSize;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A view of a watch on a terminal that changes as the runs do and as time passes. It asks for the
 * size of the terminal each time, takes no more lines than there are, and leaves the last ones.
 * Between two changes the terminal is as it was found. May be closed by another thread.
 */
public final class LivePresenter implements Presenter {
  private static final int LAST_ROWS = 100;

  private final Terminal out;
  private final LiveScreen screen;
  private final int mostColumns;
  private final ZoneId zone;
  private final Duration tick;
  private @Nullable WatchSnapshot last;
  private TerminalSize size;
  private boolean closed;

  /**
   * A view on {@code out}.
   *
   * @param out a terminal with a size
   * @param mostColumns the most columns it may take
   * @param zone the zone of the times it shows
   * @param tick how often it changes while nothing is asked
   */
  public LivePresenter(Terminal out, int mostColumns, ZoneId zone, Duration tick) {
    this.out = out;
    this.screen = new LiveScreen(out);
    this.mostColumns = mostColumns;
    this.zone = zone;
    this.tick = tick;
    this.size = out.size().orElseThrow();
  }

  @Override
  public synchronized void ended(WatchedRun run, WatchSnapshot now) {
    last = now;
  }

  @Override
  public synchronized void ticked(WatchSnapshot now) {
    last = now;
    if (!closed) {
      size = out.size().orElse(size);
      draw(now, false);
    }
  }

  @Override
  public Duration tick() {
    return tick;
  }

  /** Shows how things are for the last time, in full. */
  @Override
  public synchronized void close() {
    if (!closed && last != null) {
      draw(last, true);
    }
    closed = true;
  }

  private void draw(WatchSnapshot now, boolean isLast) {
    int columns = Math.max(1, Math.min(mostColumns, size.columns()) - 1);
    int rows = Math.max(1, size.rows() - 1);
    Sight sight = new Sight(columns, isLast ? Math.max(rows, LAST_ROWS) : rows, zone, isLast);
    screen.show(LiveFrame.of(now, sight), size);
  }
}
