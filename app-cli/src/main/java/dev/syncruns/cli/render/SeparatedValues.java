package dev.syncruns.cli.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

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
    String safe = Neutral.of(text);
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
