package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Redaction;
import dev.syncruns.domain.verbatim.ExtraFields;
import dev.syncruns.domain.verbatim.OpenEnum;
import dev.syncruns.domain.verbatim.Timestamp;
import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the fields of an object: null for what is absent, texts without secrets. */
final class Fields {
  private final JsonGenerator json;

  Fields(JsonGenerator json) {
    this.json = json;
  }

  JsonGenerator json() {
    return json;
  }

  Fields text(String name, @Nullable String text) {
    if (text == null) {
      json.writeNull(name);
    } else {
      json.write(name, Redaction.redact(text));
    }
    return this;
  }

  Fields id(String name, @Nullable Object id) {
    return text(name, id == null ? null : id.toString());
  }

  Fields constant(String name, @Nullable OpenEnum<?> value) {
    return text(name, value == null ? null : value.text());
  }

  Fields timestamp(String name, @Nullable Timestamp timestamp) {
    return text(name, timestamp == null ? null : timestamp.text());
  }

  Fields moment(String name, @Nullable Instant moment) {
    return text(name, moment == null ? null : moment.toString());
  }

  Fields number(String name, @Nullable Long number) {
    if (number == null) {
      json.writeNull(name);
    } else {
      json.write(name, number);
    }
    return this;
  }

  Fields truth(String name, @Nullable Boolean truth) {
    if (truth == null) {
      json.writeNull(name);
    } else {
      json.write(name, truth);
    }
    return this;
  }

  Fields seconds(String name, @Nullable Duration duration) {
    if (duration == null) {
      json.writeNull(name);
    } else {
      BigDecimal millis = BigDecimal.valueOf(duration.toMillis(), 3);
      json.write(name, new BigDecimal(millis.stripTrailingZeros().toPlainString()));
    }
    return this;
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
}
