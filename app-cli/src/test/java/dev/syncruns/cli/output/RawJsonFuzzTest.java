package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.domain.value.ExtraFields;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Extra fields of any text: written as JSON on one line, and nothing in it acts on a terminal. */
class RawJsonFuzzTest {

  @FuzzTest
  void field(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    ExtraFields extra = ExtraFields.of(Map.of("x", text));
    String written = JsonWriter.object(fields -> fields.put("extra", extra));
    assertThat(JsonTree.read(new StringReader(written))).isInstanceOf(Map.class);
    assertThat(TextSanitizer.isAnyActive(written)).isFalse();
    assertThat(written).doesNotContain("##");
  }
}
