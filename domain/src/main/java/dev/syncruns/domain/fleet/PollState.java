package dev.syncruns.domain.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection stands among those that are followed.
 *
 * @param index its place in the order in which connections were given; tells them apart.
 * @param lastPoll when it was looked at last; {@link Instant#MIN} when it never was.
 * @param nextPoll when it wants to be looked at again.
 * @param urgent whether a run of it goes on.
 */
public record PollState(int index, Instant lastPoll, Instant nextPoll, boolean urgent) {
  private static final Comparator<PollState> BY_PLACE = Comparator.comparingInt(PollState::index);
  private static final Comparator<PollState> LONGEST_UNSEEN =
      Comparator.comparing(PollState::lastPoll).thenComparing(BY_PLACE);
  private static final Comparator<PollState> LONGEST_DUE =
      Comparator.comparing(PollState::nextPoll).thenComparing(BY_PLACE);

  /** A connection that was never looked at, which is due at any time. */
  public static PollState unseen(int place) {
    return new PollState(place, Instant.MIN, Instant.MIN, false);
  }

  /** The same after a look. */
  public PollState after(Instant seen, Instant due, boolean urgent) {
    return new PollState(index, seen, due, urgent);
  }

  /**
   * Whose turn it is: of those due, the one that was not looked at for the longest; in a turn of
   * the urgent, of these the one that is due for the longest, if there is any. Empty when nobody is
   * due.
   *
   * @param waiting those that are not being looked at
   * @param urgentFirst whether this is a turn of the urgent
   * @param now the time
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
