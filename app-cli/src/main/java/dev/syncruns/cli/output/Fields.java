package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TextSanitizer.Redaction;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the fields of an object: null for what is absent, texts without secrets. Used by one
 * thread, while the object is written.
 */
public final class Fields {
  private final JsonGenerator json;

  public Fields(JsonGenerator json) {
    this.json = json;
  }

  public JsonGenerator json() {
    return json;
  }

  /** Writes a text. */
  public Fields text(String name, @Nullable String text) {
    if (text == null) {
      json.writeNull(name);
    } else {
      json.write(name, Redaction.redact(text));
    }
    return this;
  }

  /** Writes an object whose fields {@code fields} writes. */
  <T> Fields object(String name, @Nullable T value, Consumer<T> fields) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.writeStartObject(name);
      fields.accept(value);
      json.writeEnd();
    }
    return this;
  }

  /** Writes an id, as a text. */
  public Fields id(String name, @Nullable Object id) {
    return text(name, id == null ? null : id.toString());
  }

  public Fields constant(String name, @Nullable OpenEnum<?> value) {
    return text(name, value == null ? null : value.text());
  }

  Fields timestamp(String name, @Nullable Timestamp timestamp) {
    return text(name, timestamp == null ? null : timestamp.text());
  }

  /** Writes a moment, in ISO-8601 UTC. */
  public Fields moment(String name, @Nullable Instant moment) {
    return text(name, moment == null ? null : moment.toString());
  }

  /** Writes a whole number. */
  public Fields number(String name, @Nullable Long number) {
    if (number == null) {
      json.writeNull(name);
    } else {
      json.write(name, number);
    }
    return this;
  }

  /** Writes true or false. */
  public Fields truth(String name, @Nullable Boolean truth) {
    if (truth == null) {
      json.writeNull(name);
    } else {
      json.write(name, truth);
    }
    return this;
  }

  /** Writes a duration, in seconds to the millisecond. */
  public Fields seconds(String name, @Nullable Duration duration) {
    if (duration == null) {
      json.writeNull(name);
    } else {
      BigDecimal millis = BigDecimal.valueOf(duration.toMillis(), 3);
      json.write(name, new BigDecimal(millis.stripTrailingZeros().toPlainString()));
    }
    return this;
  }

  /** Writes a number with a fraction, to four digits. */
  public Fields decimal(String name, @Nullable Double number) {
    if (number == null || !Double.isFinite(number)) {
      json.writeNull(name);
    } else {
      BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN);
      json.write(name, new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
    }
    return this;
  }

  /** Writes a list of texts. */
  public Fields texts(String name, Collection<String> texts) {
    json.writeStartArray(name);
    texts.forEach(text -> json.write(Redaction.redact(text)));
    json.writeEnd();
    return this;
  }

  /** Writes an object with the fields that {@code content} writes. */
  public Fields object(String name, Consumer<Fields> content) {
    json.writeStartObject(name);
    content.accept(this);
    json.writeEnd();
    return this;
  }

  /** Writes a list of objects, each with the fields that {@code content} writes of one item. */
  public <T> Fields objects(
      String name, Collection<? extends T> items, BiConsumer<Fields, T> content) {
    json.writeStartArray(name);
    for (T item : items) {
      json.writeStartObject();
      content.accept(this, item);
      json.writeEnd();
    }
    json.writeEnd();
    return this;
  }

  /** Writes which connection this is about. */
  public Fields connection(ConnectionRef connection) {
    return object(
        "connection",
        fields ->
            fields
                .text("alias", connection.alias())
                .text("title", connection.title())
                .id("id", connection.id()));
  }

  /** Writes {@code extra} when there is any. */
  Fields extra(ExtraFields extra) {
    if (!extra.isEmpty()) {
      json.writeStartObject("extra");
      extra
          .jsonByName()
          .forEach(
              (name, value) -> {
                json.writeKey(name);
                RawJson.write(value, json);
              });
      json.writeEnd();
    }
    return this;
  }

  /**
   * Writes again what the service sent as JSON: the same value, its numbers digit by digit, without
   * secrets in its texts.
   */
  static final class RawJson {

    private RawJson() {}

    /**
     * Writes the value that {@code text} is. Text that is not JSON becomes a string, as does a
     * number with an exponent beyond what programs can read.
     */
    static void write(String text, JsonGenerator json) {
      Object value;
      try {
        value = JsonTree.read(new StringReader(text));
      } catch (JsonException notJson) {
        json.write(Redaction.redact(text));
        return;
      }
      writeValue(value, json);
    }

    private static void writeValue(@Nullable Object value, JsonGenerator json) {
      if (value instanceof Map<?, ?> members) {
        json.writeStartObject();
        members.forEach(
            (name, member) -> {
              json.writeKey(name.toString());
              writeValue(member, json);
            });
        json.writeEnd();
      } else if (value instanceof List<?> elements) {
        json.writeStartArray();
        elements.forEach(element -> writeValue(element, json));
        json.writeEnd();
      } else if (value instanceof JsonTree.Numeral number && number.isReadable()) {
        json.write(number);
      } else if (value instanceof Boolean truth) {
        json.write(truth);
      } else if (value == null) {
        json.writeNull();
      } else {
        json.write(Redaction.redact(value.toString()));
      }
    }
  }
}
