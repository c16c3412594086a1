package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedValuesTest {

  @ParameterizedTest
  @EnumSource(SeparatedValues.class)
  void valuesComeBackAsTheyWere(SeparatedValues format) {
    List<String> values =
        List.of("plain", "with, comma", "with \"quotes\"", " spaces ", "", "漢字 😀", "a;b|c");

    String row = format.row(values);

    assertThat(parse(row, format == SeparatedValues.TSV ? '\t' : ',')).containsExactly(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "＝1"})
  void formulasAreDisarmedInCsv(String formula) {
    assertThat(parse(SeparatedValues.CSV.row(List.of(formula)), ',').get(0).get(0)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+3", "7"})
  void numbersAreNoFormulas(String number) {
    assertThat(SeparatedValues.CSV.row(List.of(number))).isEqualTo(number + "\r\n");
  }

  @Test
  void tsvOfAWeekHasTheColumnsOfTheContract() {
    String tsv = Screens.listed(OutputFormat.TSV, OutputTarget.DATA, Nights.week());

    List<List<String>> rows = parse(tsv, '\t');
    assertThat(rows.get(0))
        .containsExactly(
            "run", "state", "result", "started", "took", "tasks", "ok", "failed", "skipped",
            "retries");
    assertThat(rows.get(2))
        .containsExactly(
            "c02be917-4f0e-4c0e-9a53-b6a1f2f2f001",
            "Completed",
            "PartialSuccess",
            "2025-11-24T02:00:00Z",
            "1300",
            "32",
            "28",
            "3",
            "1",
            "5");
    assertThat(rows).hasSize(9).allMatch(row -> row.size() == 10);
  }

  @Test
  void noRunsAreAHeaderAlone() {
    assertThat(
            Screens.listed(
                OutputFormat.CSV, OutputTarget.DATA, List.of(), "outcome", "run", "state"))
        .isEqualTo("outcome,run,state\r\n");
  }

  @Test
  void namesAreWholeIds() {
    assertThat(Screens.listed(OutputFormat.NAME, OutputTarget.DATA, Nights.week().subList(0, 2)))
        .isEqualTo("7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05\nc02be917-4f0e-4c0e-9a53-b6a1f2f2f001\n");
  }

  /** What a reader that follows RFC 4180 makes of {@code text}. */
  private static List<List<String>> parse(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        value.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        row.add(value.toString());
        value.setLength(0);
      } else if (!quoted && c == '\n') {
        row.add(value.toString());
        value.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (quoted || c != '\r') {
        value.append(c);
      }
    }
    return rows;
  }
}
