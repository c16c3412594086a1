package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidTextExceptionTest {

  @Test
  void theMessageIsASentenceWithTheTextAndTheReason() {
    InvalidTextException invalid = new InvalidTextException("soon", "is not a duration");

    assertThat(invalid).hasMessage("\"soon\" is not a duration");
    assertThat(invalid.text()).isEqualTo("soon");
    assertThat(invalid.reason()).isEqualTo("is not a duration");
  }

  @Test
  void aLongTextIsCutInTheMessageOnly() {
    String longest = "x".repeat(200);

    assertThat(new InvalidTextException(longest, "is long"))
        .hasMessage("\"" + longest + "\" is long");
    assertThat(new InvalidTextException(longest + "x", "is long"))
        .hasMessage("\"" + longest + "…\" is long")
        .satisfies(invalid -> assertThat(invalid.text()).hasSize(201));
  }
}
