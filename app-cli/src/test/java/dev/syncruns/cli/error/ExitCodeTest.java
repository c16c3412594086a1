package dev.syncruns.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit codes are a contract: neither number nor order may change. */
class ExitCodeTest {
  private static final List<Integer> WORST_FIRST =
      List.of(10, 13, 15, 12, 11, 14, 20, 9, 8, 7, 6, 5, 4, 0);

  private static ExitCode numbered(int code) {
    return Stream.of(ExitCode.values()).filter(one -> one.code() == code).findFirst().orElseThrow();
  }

  @Test
  void theNumbersAreThoseOfTheContract() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 130, 143);
  }

  @Test
  void ofEveryTwoTheWorseOneInTheContractsOrderWins() {
    for (int worse = 0; worse < WORST_FIRST.size(); worse++) {
      for (int better = worse; better < WORST_FIRST.size(); better++) {
        Set<ExitCode> both =
            EnumSet.of(numbered(WORST_FIRST.get(better)), numbered(WORST_FIRST.get(worse)));

        assertThat(ExitCode.worst(both).code()).isEqualTo(WORST_FIRST.get(worse));
      }
    }
  }

  @Test
  void theWorstOfAnyCodeAloneIsItselfAndOfNoneIsGreen() {
    for (ExitCode code : ExitCode.values()) {
      assertThat(ExitCode.worst(Set.of(code))).isEqualTo(code);
    }
    assertThat(ExitCode.worst(Set.of())).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, 0",
    "FAILED, 10",
    "PARTIAL, 11",
    "CANCELED, 12",
    "TIMED_OUT, 13",
    "SKIPPED, 14",
    "UNDETERMINED, 15",
    "RUNNING, 8",
    "QUEUED, 8",
    "RETRYING, 8"
  })
  void everyOutcomeHasTheCodeOfTheContract(Outcome outcome, int code) {
    assertThat(ExitCode.of(outcome).code()).isEqualTo(code);
  }
}
