package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Parsson;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes JSON objects as text of one line each. */
final class RunWriter {
  private static final JsonGeneratorFactory GENERATORS =
      Parsson.JSON.createGeneratorFactory(Map.of());

  private final List<RunField> fields;

  RunWriter(List<RunField> fields) {
    this.fields = List.copyOf(fields);
  }

  /** The object of one run. */
  String object(Listed listed, Reading reading) {
    return object(json -> fields.forEach(f -> f.write(new Fields(json), listed, reading)));
  }

  /** The object whose fields {@code content} writes. */
  static String object(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (EscapingWriter escaping = new EscapingWriter(text);
        JsonGenerator json = GENERATORS.createGenerator(escaping)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEnd();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
