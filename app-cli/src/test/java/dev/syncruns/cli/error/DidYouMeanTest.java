package dev.syncruns.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> WORDS = List.of("list", "show", "doctor", "config", "simulate");

  @ParameterizedTest
  @CsvSource({
    "lst, list",
    "lits, list",
    "LIST, list",
    "shw, show",
    "sohw, show",
    "doktor, doctor",
    "confgi, config",
    "simualte, simulate",
    "simulates, simulate"
  })
  void aSlipOfTheFingersIsUnderstood(String typed, String meant) {
    assertThat(DidYouMean.among(typed, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "why", "abcdef", "''", "configuration", "l"})
  void anotherWordIsNot(String typed) {
    assertThat(DidYouMean.among(typed, WORDS)).isEmpty();
  }

  @Test
  void theNearestIsSuggested() {
    assertThat(DidYouMean.among("tasks", List.of("masts", "task", "asks-"))).contains("task");
  }

  @Test
  void aVeryLongWordIsNoSlip() {
    String endless = "list".repeat(1_000_000);

    assertThat(DidYouMean.among(endless, WORDS)).isEmpty();
  }

  @Test
  void withoutCandidatesThereIsNoSuggestion() {
    assertThat(DidYouMean.among("list", List.of())).isEmpty();
  }
}
