package dev.syncruns.cli.output;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Locale;
import org.eclipse.parsson.JsonProviderImpl;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the making: its fields in the order they are added, in printable ASCII once it
 * is text. What commands say beside the runs themselves. Not for use by several threads.
 */
public final class JsonFields {
  private final JsonObjectBuilder object = Parsson.JSON.createObjectBuilder();

  /** An object without fields. */
  public JsonFields() {}

  /** Adds a text; null is written as such. */
  public JsonFields text(String name, @Nullable String value) {
    object.add(name, value == null ? JsonValue.NULL : Parsson.JSON.createValue(value));
    return this;
  }

  /** Adds a whole number. */
  public JsonFields number(String name, long value) {
    object.add(name, value);
    return this;
  }

  /** Adds a null. */
  public JsonFields none(String name) {
    object.addNull(name);
    return this;
  }

  /** Adds an object, which must not be used afterwards. */
  public JsonFields object(String name, JsonFields value) {
    object.add(name, value.object);
    return this;
  }

  /** Adds a list of objects, which must not be used afterwards. */
  public JsonFields list(String name, List<JsonFields> values) {
    object.add(name, array(values));
    return this;
  }

  /** The object as text; it is empty afterwards. */
  public String toText() {
    return AsciiJson.of(object.build());
  }

  private static JsonArrayBuilder array(List<JsonFields> values) {
    JsonArrayBuilder array = Parsson.JSON.createArrayBuilder();
    values.forEach(value -> array.add(value.object));
    return array;
  }

  /** JSON in printable ASCII, so that no terminal acts on what is in it. */
  public static final class AsciiJson {

    private AsciiJson() {}

    /** The text of {@code json}, everything but printable ASCII escaped. */
    public static String of(JsonValue json) {
      String text = json.toString();
      StringBuilder ascii = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= ' ' && c <= '~') {
          ascii.append(c);
        } else {
          ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
      return ascii.toString();
    }
  }

  /** The JSON-P provider by name, so that no other one is looked up, at every call. */
  public static final class Parsson {
    /** Makes readers, generators and values. */
    public static final JsonProvider JSON = new JsonProviderImpl();

    private Parsson() {}
  }
}
