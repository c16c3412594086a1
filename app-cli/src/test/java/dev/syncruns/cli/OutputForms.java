package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an output in each format has to be, read by parsers that are not ours. */
final class OutputForms {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private OutputForms() {}

  /** Holds an output against its format; JSON is held against schemas elsewhere. */
  static void check(String format, String out) throws IOException {
    switch (format) {
      case "csv" -> csv(out);
      case "tsv" -> table(CSVFormat.TDF.builder().setQuote(null).get().parse(reader(out)));
      case "md" -> markdown(out);
      case "name" -> assertThat(out.lines()).noneMatch(String::isBlank);
      default -> assertThat(out).endsWith("\n");
    }
  }

  /** The value that YAML stands for. */
  static Object yaml(String out) {
    return new Load(LoadSettings.builder().build()).loadFromString(out);
  }

  /** Asserts that nothing in a text acts on a terminal or a build service. */
  static void assertHarmless(String text) {
    assertThat(text.codePoints().filter(OutputForms::isActive).mapToObj(Integer::toHexString))
        .isEmpty();
    assertThat(text).doesNotContain("##vso[", "##[");
    assertThat(text.lines().map(String::stripLeading)).noneMatch(line -> line.startsWith("::"));
  }

  private static boolean isActive(int codePoint) {
    int type = Character.getType(codePoint);
    return "\n\t\r".indexOf(codePoint) < 0
        && (type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE);
  }

  private static void csv(String out) throws IOException {
    List<CSVRecord> records = table(CSVFormat.RFC4180.parse(reader(out)));
    for (CSVRecord row : records) {
      for (String cell : row) {
        boolean number = cell.matches("[+-]?[0-9]+(\\.[0-9]+)?");
        assertThat(number || cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0)
            .as("the cell %s", cell)
            .isTrue();
      }
    }
  }

  private static List<CSVRecord> table(CSVParser parser) {
    List<CSVRecord> records = parser.getRecords();
    assertThat(records).isNotEmpty();
    assertThat(records).allMatch(one -> one.size() == records.get(0).size());
    return records;
  }

  private static StringReader reader(String out) {
    return new StringReader(out);
  }

  /** Every line of a table has the same number of cells; what is no table has none. */
  private static void markdown(String out) {
    List<Integer> cells =
        out.lines()
            .filter(line -> line.startsWith("|"))
            .map(line -> line.replace("\\|", "").split("\\|", -1).length)
            .distinct()
            .toList();
    assertThat(cells).hasSizeLessThanOrEqualTo(1);
    assertThat(out).doesNotContain("<script");
  }
}
