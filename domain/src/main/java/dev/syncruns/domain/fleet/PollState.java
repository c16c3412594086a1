package dev.syncruns.domain.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The polling state of a connection in a fleet.
 *
 * @param index its position in the order in which connections were given; unique.
 * @param lastPoll the time of the last poll; {@link Instant#MIN} before the first.
 * @param nextPoll the time of the next poll.
 * @param urgent whether a run of it is active.
 */
public record PollState(int index, Instant lastPoll, Instant nextPoll, boolean urgent) {
  private static final Comparator<PollState> BY_PLACE = Comparator.comparingInt(PollState::index);
  private static final Comparator<PollState> LONGEST_UNSEEN =
      Comparator.comparing(PollState::lastPoll).thenComparing(BY_PLACE);
  private static final Comparator<PollState> LONGEST_DUE =
      Comparator.comparing(PollState::nextPoll).thenComparing(BY_PLACE);

  /** Returns the state of a connection before its first poll, which is due at any time. */
  public static PollState unseen(int place) {
    return new PollState(place, Instant.MIN, Instant.MIN, false);
  }

  /** Returns the state after a poll. */
  public PollState after(Instant seen, Instant due, boolean urgent) {
    return new PollState(index, seen, due, urgent);
  }

  /**
   * Returns the connection to poll next: of those due, the one polled longest ago; on an urgent
   * turn, of the urgent ones the one due longest, if there is any. Empty if none is due.
   *
   * @param waiting the connections that are not being polled
   * @param urgentFirst whether this is an urgent turn
   * @param now the current time
   */
  public static Optional<PollState> next(
      Collection<PollState> waiting, boolean urgentFirst, Instant now) {
    PollState unseen = null;
    PollState urgent = null;
    for (PollState one : waiting) {
      if (!one.nextPoll.isAfter(now)) {
        unseen = first(unseen, one, LONGEST_UNSEEN);
        urgent = one.urgent ? first(urgent, one, LONGEST_DUE) : urgent;
      }
    }
    return Optional.ofNullable(urgentFirst && urgent != null ? urgent : unseen);
  }

  private static PollState first(
      @Nullable PollState so, PollState other, Comparator<PollState> order) {
    return so == null || order.compare(other, so) < 0 ? other : so;
  }
}
