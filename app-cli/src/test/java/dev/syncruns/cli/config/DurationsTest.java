package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.policy.DurationParser;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "90s, PT1M30S",
    "5m, PT5M",
    "1h30m, PT1H30M",
    "7d, PT168H",
    "1d2h3m4s5ms, PT26H3M4.005S",
    "' 2S ', PT2S",
    "0s, PT0S",
    "36500d, PT876000H"
  })
  void whatPeopleTypeIsRead(String typed, Duration meant) {
    assertThat(DurationParser.parse(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "s",
        "-5s",
        "+5s",
        "1.5h",
        "5 s",
        "5 sec",
        "5x",
        "1h30",
        "PT5S",
        "٥s",
        "9999999999s",
        "5s;"
      })
  void anythingElseIsRefusedWithWhatIsAllowed(String typed) {
    assertThatThrownBy(() -> DurationParser.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a duration such as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"36501d", "999999999d999999999d", "36500d1ms"})
  void moreThanAHundredYearsIsTooLong(String typed) {
    assertThatThrownBy(() -> DurationParser.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a hundred years");
  }
}
