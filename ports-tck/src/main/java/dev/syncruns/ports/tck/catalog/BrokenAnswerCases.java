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

/** Responses that claim success but are invalid, some of which exhaust their reader. */
public interface BrokenAnswerCases extends CatalogCases {
  /** Maximum time to read such a response on a busy machine. */
  Duration READING = Duration.ofSeconds(60);

  /**
   * An unreadable response is a problem, never an empty page, and does not affect the next call.
   */
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

  /** Responses that never end, decompress, nest or grow are stopped by a named limit. */
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
