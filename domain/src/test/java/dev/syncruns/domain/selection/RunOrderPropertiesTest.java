package dev.syncruns.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The order of runs of which some have no start, some no time at all, against the order in which
 * they really were.
 */
class RunOrderPropertiesTest {
  private static final Instant NEWEST = Instant.parse("2026-11-23T08:00:00Z");

  /** What the service tells of when a run was. */
  enum Told {
    START,
    END_ONLY,
    YEAR_ONE_AND_END,
    YEAR_ONE,
    NOTHING,
    UNREADABLE;

    boolean isDated() {
      return this == START || this == END_ONLY || this == YEAR_ONE_AND_END;
    }

    private @Nullable String start(Instant at) {
      return switch (this) {
        case START -> at.toString();
        case YEAR_ONE_AND_END, YEAR_ONE -> "0001-01-01T00:00:00Z";
        case UNREADABLE -> "yesterday";
        case END_ONLY, NOTHING -> null;
      };
    }

    private @Nullable String end(Instant at) {
      return switch (this) {
        case START, END_ONLY, YEAR_ONE_AND_END -> at.toString();
        case YEAR_ONE -> "0001-01-01T00:00:00";
        case UNREADABLE -> "";
        case NOTHING -> null;
      };
    }

    Run run(int place) {
      Instant at = NEWEST.minus(Duration.ofHours(place));
      return Run.builder()
          .id(RunId.of("run-" + place))
          .state(ExecutionState.COMPLETED.open())
          .result((place % 2 == 0 ? ExecutionResult.ERROR : ExecutionResult.SUCCESS).open())
          .startDateTime(timestamp(start(at)))
          .endDateTime(timestamp(end(at)))
          .build();
    }

    private static @Nullable Timestamp timestamp(@Nullable String text) {
      return text == null ? null : Timestamp.of(text);
    }
  }

  @Property
  void listsAreReadInTheOrderInWhichRunsWereWhicheverWayTheyAreListed(
      @ForAll @Size(min = 2, max = 30) List<Told> told,
      @ForAll boolean queued,
      @ForAll boolean oldestFirst) {
    Assume.that(told.stream().filter(Told::isDated).count() > 1);
    List<Run> reality = new ArrayList<>();
    if (queued) {
      reality.add(Runs.queued("queued"));
    }
    for (int place = 0; place < told.size(); place++) {
      reality.add(told.get(place).run(place));
    }
    List<Run> listed = new ArrayList<>(reality);
    if (oldestFirst) {
      Collections.reverse(listed);
    }

    assertThat(RunOrder.latestFirst(listed)).containsExactlyElementsOf(reality);
  }

  @Property
  void whateverTheListItsOrderIsTotalStableAndLosesNothing(
      @ForAll @Size(max = 20) List<Told> told, @ForAll @Size(20) List<Integer> times) {
    List<Run> listed = new ArrayList<>();
    for (int place = 0; place < told.size(); place++) {
      listed.add(told.get(place).run(Math.floorMod(times.get(place), 5)));
    }

    List<Run> ordered = RunOrder.latestFirst(listed);

    assertThat(ordered).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(RunOrder.latestFirst(ordered)).isEqualTo(ordered);
    assertThat(ordered.stream().flatMap(run -> run.at().stream()).toList())
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property
  void whereNothingTellsHowTheListRunsWhatCannotBeDatedCountsAsTheLatest(@ForAll boolean first) {
    Run dated = Told.START.run(1);
    Run undated = Told.NOTHING.run(0);

    assertThat(RunOrder.latestFirst(first ? List.of(undated, dated) : List.of(dated, undated)))
        .containsExactly(undated, dated);
  }
}
