package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.cli.output.Fields.RawJson;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Extra fields of any text: written as JSON on one line, and nothing in it acts on a terminal. */
class RawJsonFuzzTest {

  @FuzzTest
  void field(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.UTF_8);
    StringWriter plain = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(plain)) {
      RawJson.write(text, json);
    }
    StringWriter escaped = new StringWriter();
    try (Writer out = new EscapingWriter(escaped)) {
      out.write(plain.toString());
    }
    String written = escaped.toString();
    assertThat(TextSanitizer.isAnyActive(written)).isFalse();
    assertThat(written).doesNotContain("##");
  }
}
