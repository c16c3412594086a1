package dev.syncruns.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {
  private static final String WRITTEN =
      """
      # mine \\
      a = 1

        ! also mine
      b:two \\
         three
      %ci.c   \\u0041\\\\
      d
      """;

  @Test
  void names_have_values_and_lines() {
    PropertiesText text = PropertiesText.of(WRITTEN);

    assertThat(text.lines())
        .isEqualTo(Map.of("a", List.of(2), "b", List.of(5), "%ci.c", List.of(7), "d", List.of(8)));
    assertThat(text.value("b")).hasValue("two three");
    assertThat(text.value("%ci.c")).hasValue("A\\");
    assertThat(text.value("d")).hasValue("");
    assertThat(text.value("e")).isEmpty();
    assertThat(text.text()).isEqualTo(WRITTEN);
  }

  @Test
  void a_change_leaves_everything_else_as_it_was() {
    assertThat(PropertiesText.of(WRITTEN).with("b", "x").text())
        .isEqualTo(WRITTEN.replace("b:two \\\n   three\n", "b=x\n"));
    assertThat(PropertiesText.of(WRITTEN).with("z", "x").text()).isEqualTo(WRITTEN + "z=x\n");
    assertThat(PropertiesText.of(WRITTEN).without("a"::equals).text())
        .isEqualTo(WRITTEN.replace("a = 1\n", ""));
    assertThat(PropertiesText.of(WRITTEN).without("zzz"::equals).text()).isEqualTo(WRITTEN);
  }

  @Test
  void of_several_values_the_last_counts_and_all_have_lines() {
    PropertiesText text = PropertiesText.of("a=1\r\nb=2\ra=3");

    assertThat(text.lines().get("a")).containsExactly(1, 3);
    assertThat(text.value("a")).hasValue("3");
    assertThat(text.with("a", "4").text()).isEqualTo("a=1\r\nb=2\ra=4\n");
    assertThat(text.with("c", "4").text()).isEqualTo("a=1\r\nb=2\ra=3\nc=4\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " two  words ", "back\\slash", "a=b:c", "#no", "!no", "üñ 日本", "line\nnext\t"})
  void what_is_written_is_what_java_reads(String value) throws IOException {
    Properties read = new Properties();
    read.load(new StringReader(PropertiesText.of("x=1").with("a b:=#!", value).text()));

    assertThat(read).containsEntry("a b:=#!", value).containsEntry("x", "1");
    assertThat(PropertiesText.of("").with("k", value).value("k")).hasValue(value);
  }

  @Test
  void a_broken_escape_is_refused() {
    assertThatThrownBy(() -> PropertiesText.of("a=\\u12"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
