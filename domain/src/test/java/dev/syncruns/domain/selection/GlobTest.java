package dev.syncruns.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TAE_*, tae_brg_1000",
        "*, ''",
        "'', ''",
        "a*, a",
        "a**, a",
        "*a, bba",
        "*ab*, xabab",
        "*ab, aab",
        "a?c, abc",
        "??, ab",
        "*b*d, abcbxd",
        "İ*, İx"
      })
  void theWholeTextFits(String pattern, String text) {
    assertThat(new Glob(pattern).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "abc, ab",
    "ab, abc",
    "'', a",
    "?, ''",
    "a?, a",
    "a*c, ab",
    "*ab, abx",
    "a?c, axd",
    "*b*d, abc",
    "b*, abc",
    "a*b?, ab"
  })
  void aPartDoesNot(String pattern, String text) {
    assertThat(new Glob(pattern).matches(text)).isFalse();
  }

  @Test
  void nothingNeverFits() {
    assertThat(new Glob("*").matches(null)).isFalse();
  }
}
