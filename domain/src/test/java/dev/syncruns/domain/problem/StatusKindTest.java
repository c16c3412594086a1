package dev.syncruns.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusKindTest {

  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "401, TOKEN_REFUSED",
    "498, TOKEN_REFUSED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "431, TOKEN_TOO_LONG",
    "494, TOKEN_TOO_LONG",
    "429, RATE_LIMITED"
  })
  void statusesWithAMeaningOfTheirOwn(int status, StatusKind kind) {
    assertThat(StatusKind.of(status)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 421, 423, 425, 444, 449, 460, 499, 500, 503, 599, 600, 999})
  void statusesThatPassAreTemporary(int status) {
    assertThat(StatusKind.of(status)).isEqualTo(StatusKind.TEMPORARY);
  }

  @ParameterizedTest
  @CsvSource({"100, 199, NO_DOCUMENT", "201, 299, NO_DOCUMENT", "300, 399, REDIRECT"})
  void otherStatusesGoByTheirClass(int first, int last, StatusKind kind) {
    assertThat(IntStream.rangeClosed(first, last).mapToObj(StatusKind::of)).containsOnly(kind);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 405, 407, 413, 422, 426, 451, 463, 497})
  void otherClientErrorsAreRejected(int status) {
    assertThat(StatusKind.of(status)).isEqualTo(StatusKind.REJECTED);
  }
}
