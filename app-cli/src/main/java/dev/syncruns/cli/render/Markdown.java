package dev.syncruns.cli.render;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a table in Markdown, for comments and summaries of build services. Texts stay texts: what
 * would be markup, a link or somebody's name is escaped.
 */
public enum Markdown implements RowFormat {
  /** A table with pipes. */
  TABLE;

  private static final String MARKUP = "\\`*_{}[]()#!|~$";
  private static final String WORD_JOINER = "&#8288;";

  @Override
  public void write(Terminal out, List<String> values) {
    out.line(row(values.stream().map(Markdown::escaped).toList()));
  }

  @Override
  public void header(Terminal out, List<String> names) {
    write(out, names);
    out.line(row(Collections.nCopies(names.size(), "---")));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** {@code text} as it is to be read, neutralised and without line ends. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    Neutral.of(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append('@').append(WORD_JOINER);
                default -> {
                  if (MARKUP.indexOf(c) >= 0) {
                    safe.append('\\');
                  }
                  safe.appendCodePoint(c);
                }
              }
            });
    return safe.toString()
        .replace("://", ":" + WORD_JOINER + "//")
        .replace("www.", "www" + WORD_JOINER + ".");
  }
}
