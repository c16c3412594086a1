package dev.syncruns.cli.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a watch at one moment: what a presenter shows.
 *
 * @param runs the runs, in the order in which they were asked for.
 * @param now the moment.
 * @param nextLook when the service is asked again; null while it is being asked, and at the end.
 * @param trouble the problem of the last look; null when it had none.
 * @param requests how many requests were made so far.
 */
public record WatchSnapshot(
    List<WatchedRun> runs,
    Instant now,
    @Nullable Instant nextLook,
    @Nullable Trouble trouble,
    long requests) {

  /** Copies the list. */
  public WatchSnapshot {
    runs = List.copyOf(runs);
  }

  /** How long it is until the service is asked again, never negative; empty while it is asked. */
  public Optional<Duration> untilNextLook() {
    return Optional.ofNullable(nextLook)
        .map(next -> Duration.between(now, next))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** The problem of the last look; empty when it had none. */
  public Optional<Trouble> lastTrouble() {
    return Optional.ofNullable(trouble);
  }

  /** Whether the wait for every run is over. */
  public boolean isOver() {
    return runs.stream().allMatch(run -> run.end() != null);
  }
}
