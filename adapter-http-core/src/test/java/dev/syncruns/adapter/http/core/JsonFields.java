package dev.syncruns.adapter.http.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making, field by field; absent values make no field. */
final class JsonFields {
  private final List<String> fields = new ArrayList<>();

  JsonFields text(String name, @Nullable Object value) {
    return raw(name, value == null ? null : quoted(value.toString()));
  }

  JsonFields raw(String name, @Nullable Object json) {
    if (json != null) {
      fields.add(quoted(name) + ":" + json);
    }
    return this;
  }

  JsonFields list(String name, List<String> elements) {
    return raw(name, "[" + String.join(",", elements) + "]");
  }

  String json() {
    return "{" + String.join(",", fields) + "}";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
