package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a line, two columns apart; where they don't all fit, some can be done without. */
final class Parts {
  private static final String GAP = "  ";

  private final List<Part> parts = new ArrayList<>();

  /** Adds a part that is always there. */
  Parts add(String text, Tone tone) {
    return add(text, tone, 0);
  }

  /** Adds a part; those with the highest {@code dispensability} are left out first, 0 never. */
  Parts add(String text, Tone tone, int dispensability) {
    parts.add(new Part(TerminalText.of(text, tone), dispensability));
    return this;
  }

  /** Puts a part that is always there behind the first. */
  Parts addAfterFirst(String text) {
    parts.add(1, new Part(TerminalText.of(text), 0));
    return this;
  }

  /** The line on at most {@code columns}. */
  TerminalText fit(int columns) {
    List<Part> kept = new ArrayList<>(parts);
    while (line(kept).width() > columns) {
      Part least = kept.stream().max(Comparator.comparingInt(Part::dispensability)).orElseThrow();
      if (least.dispensability == 0) {
        break;
      }
      kept.remove(least);
    }
    return line(kept).cut(columns);
  }

  private static TerminalText line(List<Part> parts) {
    TerminalText line = TerminalText.empty();
    for (Part part : parts) {
      line = (line.isEmpty() ? line : line.plus(GAP)).plus(part.text);
    }
    return line;
  }

  private record Part(TerminalText text, int dispensability) {}
}
