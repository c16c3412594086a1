package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.tck.script.Breakage;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that claim success and are none, some of them made to exhaust their reader. */
public interface BrokenAnswerCases extends CatalogCases {
  /** The most that reading such an answer may take on a busy machine. */
  Duration READING = Duration.ofSeconds(60);

  /** What can't be read is a problem, never an empty page, and the next call is not hurt by it. */
  @ParameterizedTest
  @EnumSource(Breakage.class)
  @Needs({Capability.READS_BYTES, Capability.ASKS_ONCE})
  default void aBrokenAnswer_isAProblem_andTheNextIsRead(Breakage breakage) {
    List<Run> runs = SampleRuns.ended(3);
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, runs)
            .first(Reaction.broken(breakage))
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      Problem problem =
          assertTimeoutPreemptively(READING, () -> Calls.problemOf(() -> Calls.firstPage(fixture)));

      assertThat(problem)
          .isInstanceOfAny(MalformedResponse.class, TransportError.class, LimitExceeded.class);
      assertThat(Calls.firstPage(fixture).items()).isEqualTo(runs);
    }
  }

  /** What never ends, inflates, nests or swells is stopped by a limit, which is named. */
  @ParameterizedTest
  @EnumSource(
      value = Breakage.class,
      names = {"ENDLESS", "INFLATING", "NESTED", "HUGE_TEXT", "HUGE_NUMBER"})
  @Needs({Capability.READS_BYTES, Capability.ASKS_ONCE})
  default void aHostileAnswer_isStoppedByALimit(Breakage breakage) {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(1))
            .then(Reaction.broken(breakage))
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      Problem problem =
          assertTimeoutPreemptively(READING, () -> Calls.problemOf(() -> Calls.firstPage(fixture)));

      assertThat(problem)
          .isInstanceOfSatisfying(
              LimitExceeded.class,
              it -> assertThat(it.limit()).isNotEqualTo(LimitExceeded.Limit.DEADLINE));
    }
  }
}
