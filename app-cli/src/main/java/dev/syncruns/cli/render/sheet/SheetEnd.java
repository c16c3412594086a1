package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.Fields;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is said of the rows as a whole once all have come.
 *
 * @param head writes the fields of the JSON document that stand before the rows.
 * @param above the lines above the table, on a terminal only.
 * @param below the lines below it, on a terminal only.
 * @param verdict the lines at the very end, of tables in pipes and files too.
 * @param nothing the sentence that people read in place of a table without rows.
 */
public record SheetEnd(
    Consumer<Fields> head,
    List<TerminalText> above,
    List<TerminalText> below,
    List<TerminalText> verdict,
    String nothing) {

  /** Copies the lists. */
  public SheetEnd {
    above = List.copyOf(above);
    below = List.copyOf(below);
    verdict = List.copyOf(verdict);
  }

  /** An end without a verdict. */
  public SheetEnd(
      Consumer<Fields> head, List<TerminalText> above, List<TerminalText> below, String nothing) {
    this(head, above, below, List.of(), nothing);
  }

  /** An end with nothing but the sentence for no rows. */
  public static SheetEnd of(String nothing) {
    return new SheetEnd(head -> {}, List.of(), List.of(), nothing);
  }
}
