package dev.syncruns.domain.fleet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection stands among those that are followed.
 *
 * @param place its place in the order in which connections were given; tells them apart.
 * @param seen when it was looked at last; {@link Instant#MIN} when it never was.
 * @param due when it wants to be looked at again.
 * @param urgent whether a run of it goes on.
 */
public record Standing(int place, Instant seen, Instant due, boolean urgent) {
  private static final Comparator<Standing> BY_PLACE = Comparator.comparingInt(Standing::place);
  private static final Comparator<Standing> LONGEST_UNSEEN =
      Comparator.comparing(Standing::seen).thenComparing(BY_PLACE);
  private static final Comparator<Standing> LONGEST_DUE =
      Comparator.comparing(Standing::due).thenComparing(BY_PLACE);

  /** A connection that was never looked at, which is due at any time. */
  public static Standing unseen(int place) {
    return new Standing(place, Instant.MIN, Instant.MIN, false);
  }

  /** The same after a look. */
  public Standing after(Instant seen, Instant due, boolean urgent) {
    return new Standing(place, seen, due, urgent);
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
  public static Optional<Standing> next(
      Collection<Standing> waiting, boolean urgentFirst, Instant now) {
    Standing unseen = null;
    Standing urgent = null;
    for (Standing one : waiting) {
      if (!one.due.isAfter(now)) {
        unseen = first(unseen, one, LONGEST_UNSEEN);
        urgent = one.urgent ? first(urgent, one, LONGEST_DUE) : urgent;
      }
    }
    return Optional.ofNullable(urgentFirst && urgent != null ? urgent : unseen);
  }

  private static Standing first(@Nullable Standing so, Standing other, Comparator<Standing> order) {
    return so == null || order.compare(other, so) < 0 ? other : so;
  }
}
