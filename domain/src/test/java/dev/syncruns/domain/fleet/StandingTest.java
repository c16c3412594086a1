package dev.syncruns.domain.fleet;

import static dev.syncruns.domain.fleet.FleetRuns.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static Standing standing(int place, int seen, int due, boolean urgent) {
    return Standing.unseen(place).after(START.plusSeconds(seen), START.plusSeconds(due), urgent);
  }

  @Test
  void neverSeenIsDueAtOnceAndBeforeAllOthers() {
    Standing seen = standing(0, -100, 0, false);

    assertThat(Standing.next(List.of(seen, Standing.unseen(1)), false, START))
        .contains(Standing.unseen(1));
    assertThat(Standing.unseen(3).place()).isEqualTo(3);
    assertThat(Standing.unseen(3).urgent()).isFalse();
  }

  @Test
  void nobodyIsNextWhenNobodyIsDue() {
    assertThat(Standing.next(List.of(standing(0, -10, 1, true)), true, START)).isEmpty();
    assertThat(Standing.next(List.of(), false, START)).isEmpty();
    assertThat(Standing.next(List.of(standing(0, -10, 0, true)), true, START)).isPresent();
  }

  @Test
  void turnBelongsToWhoeverWasNotSeenForTheLongest() {
    Standing longest = standing(0, -30, -1, false);
    Standing urgent = standing(1, -20, -5, true);

    assertThat(Standing.next(List.of(urgent, longest), false, START)).contains(longest);
  }

  @Test
  void turnOfTheUrgentBelongsToTheOneDueForTheLongest() {
    Standing longest = standing(0, -30, -9, false);
    Standing urgent = standing(1, -20, -1, true);
    Standing moreUrgent = standing(2, -10, -5, true);

    assertThat(Standing.next(List.of(longest, urgent, moreUrgent), true, START))
        .contains(moreUrgent);
  }

  @Test
  void turnOfTheUrgentIsNotLostWhenNobodyIsUrgent() {
    Standing calm = standing(0, -30, -9, false);
    Standing urgentLater = standing(1, -40, 5, true);

    assertThat(Standing.next(List.of(urgentLater, calm), true, START)).contains(calm);
  }

  @Test
  void ofEqualsTheFirstGivenIsNext() {
    Standing first = standing(0, -30, -9, true);
    Standing second = standing(1, -30, -9, true);

    assertThat(Standing.next(List.of(second, first), false, START)).contains(first);
    assertThat(Standing.next(List.of(second, first), true, START)).contains(first);
  }

  @Test
  void everyoneGetsATurnWithinThoseThatThePromiseCounts() {
    int members = 50;
    List<Standing> fleet =
        new ArrayList<>(IntStream.range(0, members).mapToObj(Standing::unseen).toList());
    // All are urgent and always due, which is the worst for whoever is calm: the last.
    int turns = (3 * members + 1) / 2;
    int calm = members - 1;
    boolean looked = false;
    for (int turn = 0; turn < turns; turn++) {
      Standing next =
          Standing.next(fleet, Rhythm.isForUrgent(turn + 2), START.plusSeconds(turn)).orElseThrow();
      looked |= next.place() == calm;
      fleet.set(
          next.place(),
          next.after(START.plusSeconds(turn), START.minusSeconds(1), next.place() != calm));
    }

    assertThat(looked).isTrue();
  }
}
