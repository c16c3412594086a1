package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

  @ParameterizedTest
  @CsvSource({
    "2020-10-24T02:44:13Z,               2020-10-24T02:44:13Z",
    "2020-10-24T02:44Z,                  2020-10-24T02:44:00Z",
    "2020-10-24T02:44:13.4Z,             2020-10-24T02:44:13.400Z",
    "2020-10-24T02:44:13.41Z,            2020-10-24T02:44:13.410Z",
    "2020-10-24T02:44:13.410Z,           2020-10-24T02:44:13.410Z",
    "2020-10-24T02:44:13.4109Z,          2020-10-24T02:44:13.410900Z",
    "2020-10-24T02:44:13.41096Z,         2020-10-24T02:44:13.410960Z",
    "2023-09-14T12:00:09.801086Z,        2023-09-14T12:00:09.801086Z",
    "2020-10-24T02:44:13.4109666Z,       2020-10-24T02:44:13.410966600Z",
    "2020-10-24T02:44:13.4109666+00:00,  2020-10-24T02:44:13.410966600Z",
    "2020-10-24T02:44:13.4109666-05:30,  2020-10-24T08:14:13.410966600Z",
    "2020-10-24T02:44:13.4109666,        2020-10-24T02:44:13.410966600Z",
    "2020-10-24T02:44:13,                2020-10-24T02:44:13Z",
    "2020-10-24t02:44:13z,               2020-10-24T02:44:13Z",
    "' 2020-10-24T02:44:13Z\t',          2020-10-24T02:44:13Z",
    "2000-01-01T00:00:00Z,               2000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.9999999Z,       9999-12-31T23:59:59.999999900Z"
  })
  void readsTheFormsTheServiceWrites(String text, Instant moment) {
    assertThat(Timestamp.of(text).instant()).contains(moment);
    assertThat(Timestamp.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-24T02:44:13+0000,               2020-10-24T02:44:13Z",
    "2020-10-24T02:44:13+00,                 2020-10-24T02:44:13Z",
    "2020-10-24T02:44:13.5-0500,             2020-10-24T07:44:13.500Z",
    "2020-10-24T02:44:13+05,                 2020-10-23T21:44:13Z",
    "2020-10-24T02:44:13+05:30:15,           2020-10-23T21:13:58Z",
    "2020-10-24T02:44:13+1800,               2020-10-23T08:44:13Z",
    "2020-10-24T02:44:13\u22120500,         2020-10-24T07:44:13Z",
    "2020-10-24 02:44:13,                    2020-10-24T02:44:13Z",
    "2020-10-24 02:44:13Z,                   2020-10-24T02:44:13Z",
    "2020-10-24 02:44:13 +0000,              2020-10-24T02:44:13Z",
    "2020-10-24 02:44:13 UTC,                2020-10-24T02:44:13Z",
    "2020-10-24T02:44:13 GMT,                2020-10-24T02:44:13Z",
    "2020-10-24t02:44:13.1z,                 2020-10-24T02:44:13.100Z",
    "2020-10-24 02:44z,                      2020-10-24T02:44:00Z",
    "'2020-10-24T02:44:13,25Z',              2020-10-24T02:44:13.250Z",
    "'2020-10-24 02:44:13,25+00',            2020-10-24T02:44:13.250Z",
    "2020-10-24T02:44:13.1234567890Z,        2020-10-24T02:44:13.123456789Z",
    "2020-10-24T02:44:13.1234567899999+0000, 2020-10-24T02:44:13.123456789Z",
    "2016-12-31T23:59:60Z,                   2017-01-01T00:00:00Z",
    "2016-12-31T23:59:60.5+0000,             2017-01-01T00:00:00.500Z",
    "2020-10-24T02:44:60Z,                   2020-10-24T02:45:00Z",
    "2020-10-24T24:00:00Z,                   2020-10-25T00:00:00Z",
    "2020-12-31T24:00Z,                      2021-01-01T00:00:00Z",
    "2020-02-28 24:00:00.000+0100,           2020-02-28T23:00:00Z"
  })
  void readsTheFormsThatServicesWrite(String text, Instant moment) {
    assertThat(Timestamp.of(text).instant()).contains(moment);
    assertThat(Timestamp.of(text).isUnreadable()).isFalse();
    assertThat(Timestamp.of(text).text()).isEqualTo(text);
  }

  @Test
  void tellsWhatIsNotYetFromWhatCannotBeRead() {
    for (String none : List.of("", " ", "0001-01-01T00:00:00", "0001-01-01 00:00:00+0000")) {
      assertThat(Timestamp.of(none).isUnreadable()).as(none).isFalse();
      assertThat(Timestamp.of(none).instant()).as(none).isEmpty();
    }
    for (String odd : List.of("soon", "2020-10-24", "0000-00-00T00:00:00Z", "11/3/2023 8:07 PM")) {
      assertThat(Timestamp.of(odd).isUnreadable()).as(odd).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "0001-12-31T23:59:59.9999999Z",
        "0002-01-01T00:00:00+01:00",
        "0000-01-01T00:00:00Z",
        "-0005-01-01T00:00:00Z",
        "0002-01-01T00:00:00Z",
        "1601-01-01T00:00:00Z",
        "1753-01-01T00:00:00",
        "1899-12-30T00:00:00Z",
        "1900-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "1999-12-31T23:59:59.999Z"
      })
  void aDateThatSystemsWriteForNoneIsNoMoment(String text) {
    assertThat(Timestamp.of(text).instant()).isEmpty();
    assertThat(Timestamp.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "soon",
        "1603507453",
        "2020-10-24",
        "02:44:13Z",
        "2020-13-24T02:44:13Z",
        "2020-10-24T02:44:61Z",
        "2020-10-24T02:60:00Z",
        "2020-10-24T24:00:01Z",
        "2020-10-24T24:01:00Z",
        "2020-10-24T02:44:13+0",
        "2020-10-24T02:44:13+000",
        "2020-10-24T02:44:13 CET",
        "2020-10-2402:44:13Z",
        "2021-02-29T02:44:13Z",
        "2020-10-24T25:00:00Z",
        "2020-10-24T02:44:13+19:00",
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "+9999999999-01-01T00:00:00Z",
        "99999-01-01T00:00:00Z",
        "11/3/2023 8:07:01 PM",
        "2020-10-24T02:44:13Z[Nowhere/Land]",
        "\u0662\u0660\u0662\u0660-10-24T02:44:13Z",
        "2020-10-24T02:44:13Z\u0000"
      })
  void keepsWhatIsNoDateAndTime(String text) {
    assertThat(Timestamp.of(text).instant()).isEmpty();
    assertThat(Timestamp.of(text).text()).isEqualTo(text);
  }

  @Test
  void keepsAHugeText() {
    String huge = "2020-10-24T02:44:13." + "9".repeat(1_000_000) + "Z";
    assertThat(Timestamp.of(huge).instant()).isEmpty();
    assertThat(Timestamp.of("[".repeat(1_000_000)).instant()).isEmpty();
  }

  @Test
  void isEqualWhenItsTextIs() {
    Timestamp one = Timestamp.of("2020-10-24T02:44:13Z");
    assertThat(one).isEqualTo(Timestamp.of("2020-10-24T02:44:13Z"));
    assertThat(one).hasSameHashCodeAs("2020-10-24T02:44:13Z").hasToString("2020-10-24T02:44:13Z");
    assertThat(one).isNotEqualTo(Timestamp.of("2020-10-24T02:44:13.0Z"));
    assertThat((Object) one).isNotEqualTo("2020-10-24T02:44:13Z");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> Timestamp.of((String) null));
  }

  @Property
  void noTextIsTooOdd(@ForAll String text) {
    assertThat(Timestamp.of(text).text()).isEqualTo(text);
  }

  @Property
  void noTextThatLooksLikeADateIsTooOdd(
      @ForAll
          @Chars({'0', '1', '9', '-', '+', ':', '.', 'T', 'Z', '[', ']', ' '})
          @StringLength(max = 40)
          String tail) {
    assertThat(Timestamp.of("2020-10-24T" + tail).text()).endsWith(tail);
    assertThat(Timestamp.of(tail).text()).isEqualTo(tail);
  }

  @Property
  void theTimestampOfAMomentStandsForIt(
      @ForAll @LongRange(min = 946_684_800L, max = 253_402_300_799L) long second,
      @ForAll @LongRange(max = 999_999_999) long nano) {
    Instant moment = Instant.ofEpochSecond(second, nano);
    assertThat(Timestamp.of(moment).instant()).contains(moment);
  }
}
