package dev.syncruns.cli.render.convert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places, each an expression of jq in double braces: {@code {{.id}} took
 * {{.durationSeconds}} s}. What is absent is written as {@code -}; {@code \n} and {@code \t} mean
 * what they mean in jq.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern UNESCAPED = Pattern.compile("\\\\(?![nt\\\\])|\"");
  private static final Pattern LINE_ENDS = Pattern.compile("\\r?\\n");

  private Template() {}

  /**
   * The expression of jq that makes the text of a document.
   *
   * @throws IllegalArgumentException when a place has no end or is empty
   */
  static String expression(String template) {
    StringBuilder text = new StringBuilder("\"");
    Matcher place = PLACE.matcher(template);
    int end = 0;
    while (place.find()) {
      text.append(literal(template.substring(end, place.start())));
      String value = place.group(1).strip();
      if (value.isEmpty()) {
        throw new IllegalArgumentException("{{}} is empty");
      }
      text.append("\\((").append(value).append(") | if . == null then \"-\" else . end)");
      end = place.end();
    }
    return text.append(literal(template.substring(end))).append('"').toString();
  }

  private static String literal(String text) {
    if (text.contains("{{")) {
      throw new IllegalArgumentException("a {{ has no }}");
    }
    String escaped =
        UNESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    return LINE_ENDS.matcher(escaped).replaceAll(Matcher.quoteReplacement("\\n"));
  }
}
