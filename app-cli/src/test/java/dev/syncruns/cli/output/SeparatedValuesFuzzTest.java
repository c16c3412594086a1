package dev.syncruns.cli.output;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.cli.output.RowFormat.SeparatedValues;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of any bytes, a value to a line of the input: nothing acts on a terminal. */
class SeparatedValuesFuzzTest {

  @FuzzTest
  void row(byte[] input) {
    List<String> values = List.of(new String(input, StandardCharsets.UTF_8).split("\n", 3));
    TerminalTextFuzzTest.assertHarmless(SeparatedValues.CSV.row(values).stripTrailing());
    String tabbed = SeparatedValues.TSV.row(values).stripTrailing();
    TerminalTextFuzzTest.assertHarmless(tabbed.replace('\t', ' '));
  }
}
