package dev.syncruns.cli.render.convert;

import dev.syncruns.cli.render.Terminal;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Documents as YAML with the same values, for parsers of YAML 1.1 and 1.2. */
public final class Yaml extends Conversion {
  private static final int NEVER = Integer.MAX_VALUE;

  private boolean further;

  /** A conversion whose first document is alone so far. */
  public Yaml() {}

  @Override
  void convert(byte[] document, Terminal out) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setUseUnicodeEncoding(true)
            .setExplicitStart(further)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .setWidth(NEVER)
            .build();
    further = true;
    String yaml = new Dump(settings, new SafeTexts(settings)).dumpToString(read(document));
    try {
      out.data().write(SafeTexts.neutralized(yaml).getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    out.flush();
  }

  private static @Nullable Object read(byte[] document) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
      return plain(reader.readValue());
    }
  }

  private static @Nullable Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        value.asJsonObject().forEach((name, field) -> fields.put(name, plain(field)));
        yield fields;
      }
      case ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        value.asJsonArray().forEach(element -> elements.add(plain(element)));
        yield elements;
      }
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> null;
    };
  }

  private static Number number(JsonNumber number) {
    return number.isIntegral() ? number.bigIntegerValue() : number.bigDecimalValue();
  }
}
