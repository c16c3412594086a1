package dev.syncruns.adapter.http.internal.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-P in use, whose parsers read documents of any length: how long an answer may be is said
 * by {@code HttpConfig.maxBodyBytes}, and Parsson alone would end every document at 15,000,000
 * characters. JSON-B hands no property of its own on to a parser, but takes a provider.
 */
final class RoomyJsonProvider extends JsonProvider {
  private static final Map<String, Integer> ROOM =
      Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE);

  private final JsonProvider provider = JsonProvider.provider();

  @Override
  public JsonParserFactory createParserFactory(@Nullable Map<String, ?> config) {
    Map<String, Object> roomy = new HashMap<>(ROOM);
    if (config != null) {
      roomy.putAll(config);
    }
    return provider.createParserFactory(roomy);
  }

  @Override
  public JsonParser createParser(Reader reader) {
    return createParserFactory(Map.of()).createParser(reader);
  }

  @Override
  public JsonParser createParser(InputStream in) {
    return createParserFactory(Map.of()).createParser(in);
  }

  @Override
  public JsonGenerator createGenerator(Writer writer) {
    return provider.createGenerator(writer);
  }

  @Override
  public JsonGenerator createGenerator(OutputStream out) {
    return provider.createGenerator(out);
  }

  @Override
  public JsonGeneratorFactory createGeneratorFactory(Map<String, ?> config) {
    return provider.createGeneratorFactory(config);
  }

  @Override
  public JsonReader createReader(Reader reader) {
    return provider.createReader(reader);
  }

  @Override
  public JsonReader createReader(InputStream in) {
    return provider.createReader(in);
  }

  @Override
  public JsonWriter createWriter(Writer writer) {
    return provider.createWriter(writer);
  }

  @Override
  public JsonWriter createWriter(OutputStream out) {
    return provider.createWriter(out);
  }

  @Override
  public JsonWriterFactory createWriterFactory(Map<String, ?> config) {
    return provider.createWriterFactory(config);
  }

  @Override
  public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
    return provider.createReaderFactory(config);
  }

  @Override
  public JsonObjectBuilder createObjectBuilder() {
    return provider.createObjectBuilder();
  }

  @Override
  public JsonArrayBuilder createArrayBuilder() {
    return provider.createArrayBuilder();
  }

  @Override
  public JsonBuilderFactory createBuilderFactory(Map<String, ?> config) {
    return provider.createBuilderFactory(config);
  }
}
