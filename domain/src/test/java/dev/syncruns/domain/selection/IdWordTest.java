package dev.syncruns.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.run.RunId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id of the service is no option, no word of a shell and no other selector. */
class IdWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--token-command=touch${IFS}x",
        "--api-url=http://other",
        "-x",
        "@/etc/passwd",
        "a b\nc'd\"e",
        "latest",
        "LATEST~2",
        "running",
        "a..b",
        "id:abc",
        "%41",
        "~root",
        "ü\u202e💥",
        "$(id)",
        "é;|&<>"
      })
  void an_id_that_could_be_something_else_is_written_so_that_it_cannot_and_is_read_back(String id) {
    String word = RunSelector.wordFor(RunId.of(id));

    assertThat(word).matches("id:[A-Za-z0-9_%-]+");
    assertThat(RunSelector.parse(word)).isEqualTo(new RunSelector.Exact(RunId.of(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7d5f1a52-6d3c-4f2f-9d57-5c1c1c3c1c3c", "run_1.2~x", "abcdef"})
  void an_ordinary_id_is_its_own_word(String id) {
    assertThat(RunSelector.wordFor(RunId.of(id))).isEqualTo(id);
    assertThat(RunSelector.parse(id)).isEqualTo(new RunSelector.ById(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id:", "id:%", "id:%4", "id:a%zz"})
  void a_broken_word_is_refused_with_an_example(String word) {
    assertThatThrownBy(() -> RunSelector.parse(word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id:%2D1a2b3c");
  }
}
