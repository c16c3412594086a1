package dev.syncruns.domain.fleet;

import static dev.syncruns.domain.fleet.FleetRuns.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollStateTest {

  private static PollState standing(int place, int seen, int due, boolean urgent) {
    return PollState.unseen(place).after(START.plusSeconds(seen), START.plusSeconds(due), urgent);
  }

  @Test
  void neverSeenIsDueAtOnceAndBeforeAllOthers() {
    PollState seen = standing(0, -100, 0, false);

    assertThat(PollState.next(List.of(seen, PollState.unseen(1)), false, START))
        .contains(PollState.unseen(1));
    assertThat(PollState.unseen(3).index()).isEqualTo(3);
    assertThat(PollState.unseen(3).urgent()).isFalse();
  }

  @Test
  void nobodyIsNextWhenNobodyIsDue() {
    assertThat(PollState.next(List.of(standing(0, -10, 1, true)), true, START)).isEmpty();
    assertThat(PollState.next(List.of(), false, START)).isEmpty();
    assertThat(PollState.next(List.of(standing(0, -10, 0, true)), true, START)).isPresent();
  }

  @Test
  void turnBelongsToWhoeverWasNotSeenForTheLongest() {
    PollState longest = standing(0, -30, -1, false);
    PollState urgent = standing(1, -20, -5, true);

    assertThat(PollState.next(List.of(urgent, longest), false, START)).contains(longest);
  }

  @Test
  void turnOfTheUrgentBelongsToTheOneDueForTheLongest() {
    PollState longest = standing(0, -30, -9, false);
    PollState urgent = standing(1, -20, -1, true);
    PollState moreUrgent = standing(2, -10, -5, true);

    assertThat(PollState.next(List.of(longest, urgent, moreUrgent), true, START))
        .contains(moreUrgent);
  }

  @Test
  void turnOfTheUrgentIsNotLostWhenNobodyIsUrgent() {
    PollState calm = standing(0, -30, -9, false);
    PollState urgentLater = standing(1, -40, 5, true);

    assertThat(PollState.next(List.of(urgentLater, calm), true, START)).contains(calm);
  }

  @Test
  void ofEqualsTheFirstGivenIsNext() {
    PollState first = standing(0, -30, -9, true);
    PollState second = standing(1, -30, -9, true);

    assertThat(PollState.next(List.of(second, first), false, START)).contains(first);
    assertThat(PollState.next(List.of(second, first), true, START)).contains(first);
  }

  @Test
  void everyoneGetsATurnWithinThoseThatThePromiseCounts() {
    int members = 50;
    List<PollState> fleet =
        new ArrayList<>(IntStream.range(0, members).mapToObj(PollState::unseen).toList());
    // All are urgent and always due, which is the worst for whoever is calm: the last.
    int turns = (3 * members + 1) / 2;
    int calm = members - 1;
    boolean looked = false;
    for (int turn = 0; turn < turns; turn++) {
      PollState next =
          PollState.next(fleet, PollingPolicy.isForUrgent(turn + 2), START.plusSeconds(turn))
              .orElseThrow();
      looked |= next.index() == calm;
      fleet.set(
          next.index(),
          next.after(START.plusSeconds(turn), START.minusSeconds(1), next.index() != calm));
    }

    assertThat(looked).isTrue();
  }
}
