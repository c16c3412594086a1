package dev.syncruns.cli.output;

import dev.syncruns.cli.error.CliException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be made of JSON.
 *
 * @param kind how it is written.
 * @param text it as typed.
 */
public record Filter(Kind kind, String text) {

  /** The expression of jq that it stands for. */
  String expression() {
    return kind == Kind.TEMPLATE ? Template.expression(text) : text;
  }

  CliException refused(String why) {
    return CliException.usage(kind.option() + " does not work: " + why)
        .row(kind == Kind.TEMPLATE ? "template" : "expression", text)
        .suggest(kind.example);
  }

  /** How a filter is written. */
  public enum Kind {
    /** An expression of jq. */
    JQ("--jq", "an expression of jq 1.7, e.g. --jq '.runs[].id'; -o json shows the document"),
    /** A text with places. */
    TEMPLATE(
        "--template",
        "e.g. --template '{{.id}} {{.outcome}}', each place an expression of jq 1.7; -o jsonl shows"
            + " what there is");

    private final String option;
    private final String example;

    Kind(String option, String example) {
      this.option = option;
      this.example = example;
    }

    /** The option that gives it. */
    public String option() {
      return option;
    }
  }

  /**
   * A text with places, each an expression of jq in double braces: {@code {{.id}} took
   * {{.durationSeconds}} s}. What is absent is written as {@code -}; {@code \n} and {@code \t} mean
   * what they mean in jq.
   */
  static final class Template {
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
          UNESCAPED
              .matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
      return LINE_ENDS.matcher(escaped).replaceAll(Matcher.quoteReplacement("\\n"));
    }
  }
}
