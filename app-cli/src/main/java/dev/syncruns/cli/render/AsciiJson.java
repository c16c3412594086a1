package dev.syncruns.cli.render;

import jakarta.json.JsonValue;
import java.util.Locale;

/** JSON in printable ASCII, so that no terminal acts on what is in it. */
public final class AsciiJson {

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
