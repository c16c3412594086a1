package dev.syncruns.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg",
        "5a9c04ef-b1e2-4b70-bee1-2689075fc178",
        "azAZ09-._~",
        "x",
        "...",
        ".a"
      })
  void connectionIdIsAnyTextOfUnreservedCharacters(String text) {
    assertThat(ConnectionId.of(text).value()).isEqualTo(text);
    assertThat(ConnectionId.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", the connection id is empty",
        "., the connection id is a relative path",
        ".., the connection id is a relative path",
        "a/b, the connection id has U+002F at position 2;",
        "/, the connection id has U+002F at position 1;",
        "a%2Fb, the connection id has U+0025 at position 2;",
        "a?b, the connection id has U+003F at position 2;",
        "a#b, the connection id has U+0023 at position 2;",
        "{connectionId}, the connection id has U+007B at position 1;",
        "\"a b\", the connection id has U+0020 at position 2;",
        "a\u0001b, the connection id has U+0001 at position 2;",
        "\"abc\n\", the connection id has U+000A at position 4;",
        "\u00E9, the connection id has U+00E9 at position 1;",
        "\uD83D\uDE00, the connection id has U+1F600 at position 1;",
        "@, the connection id has U+0040 at position 1;",
        "`, the connection id has U+0060 at position 1;",
        "[, the connection id has U+005B at position 1;",
        ":, the connection id has U+003A at position 1;"
      })
  void connectionIdRefusesWhatCouldAddressAnotherResource(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionId.of(text))
        .withMessageStartingWith(why);
  }

  @Test
  void connectionIdHasAtMost128Characters() {
    String longest = "a".repeat(128);
    assertThat(ConnectionId.of(longest).value()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionId.of(longest + "a"))
        .withMessage("the connection id has 129 characters, at most 128 are allowed");
  }

  @Property
  void connectionIdEitherKeepsATextOrRefusesItAsAnArgument(@ForAll String text) {
    boolean isSafe = text.matches("[A-Za-z0-9._~-]{1,128}") && !text.matches("[.]{1,2}");
    if (isSafe) {
      assertThat(ConnectionId.of(text).value()).isEqualTo(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> ConnectionId.of(text));
    }
  }

  @Property
  void otherIdsAreOpaque(@ForAll String text) {
    assertThat(RunId.of(text)).isEqualTo(new RunId(text)).hasToString(text);
    assertThat(JobId.of(text)).isEqualTo(new JobId(text)).hasToString(text);
    assertThat(TaskId.of(text)).isEqualTo(new TaskId(text)).hasToString(text);
    assertThat(SourceFileId.of(text)).isEqualTo(new SourceFileId(text)).hasToString(text);
  }

  @Test
  void idsAreComparedAsTheyAre() {
    assertThat(RunId.of("5A9C")).isNotEqualTo(RunId.of("5a9c"));
    assertThat(ConnectionId.of("aB")).isNotEqualTo(ConnectionId.of("AB"));
  }

  @Test
  void idsRefuseNull() {
    assertThatNullPointerException().isThrownBy(() -> RunId.of(null));
    assertThatNullPointerException().isThrownBy(() -> JobId.of(null));
    assertThatNullPointerException().isThrownBy(() -> TaskId.of(null));
    assertThatNullPointerException().isThrownBy(() -> SourceFileId.of(null));
    assertThatNullPointerException().isThrownBy(() -> ConnectionId.of(null));
    assertThatCode(() -> RunId.of("")).doesNotThrowAnyException();
  }
}
