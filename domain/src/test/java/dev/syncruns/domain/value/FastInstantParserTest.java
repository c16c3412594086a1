package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastInstantParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0002-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2000-02-29T00:00:00.0Z",
        "2020-12-31T02:44:13.123456789Z",
        "2020-10-24T02:44:13.4109666Z"
      })
  void readsTheUsualForm(String text) {
    assertThat(FastInstantParser.read(text)).isNotNull().isEqualTo(byFormatter(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2020-10-24T02:44:13",
        "2020-10-24T02:44:13z",
        "2020-10-24T02:44:13.Z",
        "2020-10-24T02:44:13,5Z",
        "2020-10-24T02:44:13.1234567890Z",
        "2020-10-24T02:44:13.12a4Z",
        "2020-10-24T02:44Z",
        "2020-10-24T24:00:00Z",
        "2020-10-24T02:60:00Z",
        "2020-10-24T02:44:60Z",
        "2020-00-24T02:44:13Z",
        "2020-13-24T02:44:13Z",
        "2020-10-00T02:44:13Z",
        "2020-04-31T02:44:13Z",
        "1900-02-29T02:44:13Z",
        "0001-12-31T23:59:59Z",
        "\u0662020-10-24T02:44:13Z",
        " 2020-10-24T02:44:13Z"
      })
  void leavesEverythingElseToTheFormatter(String text) {
    assertThat(FastInstantParser.read(text)).isNull();
  }

  @Property
  void neverDisagreesWithTheFormatter(
      @ForAll @LongRange(min = -62_100_000_000L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano,
      @ForAll @IntRange(max = 40) int at,
      @ForAll @Chars({'0', '1', '2', '3', '9', '-', ':', '.', 'T', 'Z', ' ', '/', ';'})
          char other) {
    StringBuilder text = new StringBuilder(Instant.ofEpochSecond(second, nano).toString());
    assertThat(FastInstantParser.read(text.toString())).isEqualTo(byFormatter(text.toString()));

    text.setCharAt(at % text.length(), other);
    Instant read = FastInstantParser.read(text.toString());
    assertThat(read == null || read.equals(byFormatter(text.toString()))).isTrue();
  }

  private static @Nullable Instant byFormatter(String text) {
    try {
      return OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
