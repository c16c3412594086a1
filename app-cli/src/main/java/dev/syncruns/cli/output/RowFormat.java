package dev.syncruns.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of output that is written row by row. Texts are neutralised by it. */
public interface RowFormat {

  /** Writes a row. */
  void write(Terminal out, List<String> values);

  /** Writes the row that names the columns. */
  default void header(Terminal out, List<String> names) {
    write(out, names);
  }

  /**
   * Rows of a table in Markdown, for comments and summaries of build services. Texts stay texts:
   * what would be markup or somebody's name is escaped.
   */
  public enum Markdown implements RowFormat {
    /** A table with pipes. */
    TABLE;

    private static final String MARKUP = "\\`*_{}[]()#!|~$";
    private static final String WORD_JOINER = "&#8288;";

    /** A web address without credentials, up to what ends a sentence. */
    private static final Pattern ADDRESS =
        Pattern.compile(
            "(?i)\\bhttps?://(?![^\\s/?#]*@)"
                + "(?:\\([^\\s<>()\\\\]*\\)|[^\\s<>()\\\\])+(?<=[^.,;:!?'\"\\]}])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\w+;)");

    @Override
    public void write(Terminal out, List<String> values) {
      line(out, values.stream().map(Markdown::escaped).toList());
    }

    @Override
    public void header(Terminal out, List<String> names) {
      write(out, names);
      line(out, Collections.nCopies(names.size(), "---"));
    }

    private static void line(Terminal out, List<String> cells) {
      String row = cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
      out.write(row.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@code text} as it is to be read, neutralised and without line ends. Web addresses become
     * links that show where they lead.
     */
    public static String escaped(String text) {
      String neutral = TextSanitizer.of(text);
      StringBuilder safe = new StringBuilder();
      Matcher address = ADDRESS.matcher(neutral);
      int end = 0;
      while (address.find()) {
        escape(neutral.substring(end, address.start()), safe);
        String link = ENTITY.matcher(address.group()).replaceAll("&amp;");
        safe.append('<').append(link.replace("|", "%7C")).append('>');
        end = address.end();
      }
      escape(neutral.substring(end), safe);
      return safe.toString();
    }

    private static void escape(String text, StringBuilder safe) {
      text.codePoints()
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
    }
  }

  /** Rows of separated values, quoted as RFC 4180 says. Texts are neutralised. */
  public enum SeparatedValues implements RowFormat {
    /** Comma-separated, for spreadsheets: what one of them would take for a formula is disarmed. */
    CSV(",", "\r\n"),
    /** Comma-separated, formulas included: only for programs that take none for one. */
    CSV_RAW(",", "\r\n"),
    /** Tab-separated, for other programs. */
    TSV("\t", "\n");

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private final String separator;
    private final String lineEnd;

    SeparatedValues(String separator, String lineEnd) {
      this.separator = separator;
      this.lineEnd = lineEnd;
    }

    @Override
    public void write(Terminal out, List<String> values) {
      byte[] bytes = row(values).getBytes(StandardCharsets.UTF_8);
      out.write(bytes);
    }

    /** The characters of a row. */
    String row(List<String> values) {
      return values.stream().map(this::value).collect(Collectors.joining(separator)) + lineEnd;
    }

    private String value(String text) {
      String safe = TextSanitizer.of(text);
      boolean formula =
          this == CSV
              && !text.isEmpty()
              && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
              && !text.matches("[+-]?[0-9]+");
      String disarmed = formula ? "'" + safe : safe;
      boolean quoted =
          disarmed.contains(separator)
              || disarmed.contains("\"")
              || !disarmed.equals(disarmed.strip());
      return quoted ? "\"" + disarmed.replace("\"", "\"\"") + "\"" : disarmed;
    }
  }
}
