package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts beside their labels.
 *
 * @param indent how many columns stand before a label.
 * @param label how many columns a label takes.
 * @param width how many columns there are; 0 for no limit.
 */
public record Labelled(int indent, int label, int width) {

  /** One line. */
  public TerminalText line(String name, String text) {
    return TerminalText.of(" ".repeat(indent))
        .plus(TerminalText.of(name, Tone.FAINT).padRight(label))
        .plus(text);
  }

  /** As many lines as the text needs; the label stands before the first. */
  public List<TerminalText> of(String name, String text) {
    int room = width == 0 ? Wrap.MAX_COLUMNS * 2 : width - label - indent;
    List<TerminalText> lines = new ArrayList<>();
    for (String line : Wrap.lines(text, room)) {
      lines.add(line(lines.isEmpty() ? name : "", line));
    }
    return lines;
  }
}
