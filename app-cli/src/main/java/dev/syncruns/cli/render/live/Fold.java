package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes rows fit where there are too many: whole ranks are left out, the last first; of the one
 * that fits in part, the first rows are kept and the others counted.
 */
final class Fold {
  private final Map<Rank, Integer> shown = new EnumMap<>(Rank.class);
  private final Map<Rank, Integer> all = new EnumMap<>(Rank.class);

  private Fold(List<Row> rows, int height) {
    rows.forEach(row -> all.merge(row.rank(), 1, Integer::sum));
    int room = height;
    for (Map.Entry<Rank, Integer> entry : all.entrySet()) {
      int count = Math.min(entry.getValue(), room);
      shown.put(entry.getKey(), count);
      room -= count;
    }
  }

  /** The texts of as many of {@code rows}, in their order, as fit on {@code height} lines. */
  static List<TerminalText> fit(List<Row> rows, int height) {
    Fold fold = new Fold(rows, height);
    List<TerminalText> lines = new ArrayList<>();
    Map<Rank, Integer> seen = new EnumMap<>(Rank.class);
    for (Row row : rows) {
      int number = seen.merge(row.rank(), 1, Integer::sum);
      if (number <= fold.shown.getOrDefault(row.rank(), 0)) {
        lines.add(fold.isLastOfMore(row.rank(), number) ? fold.count(row.rank()) : row.text());
      }
    }
    return lines;
  }

  private boolean isLastOfMore(Rank rank, int number) {
    int kept = shown.getOrDefault(rank, 0);
    return rank.noun() != null && number == kept && kept < all.getOrDefault(rank, 0);
  }

  /** The line that stands for those left out, and for the one in whose place it stands. */
  private TerminalText count(Rank rank) {
    int most = all.getOrDefault(rank, 0);
    long left = most - shown.getOrDefault(rank, 0) + 1L;
    String noun = (left < most ? "more " : "") + rank.noun();
    return TerminalText.of("  … " + Tally.count(left, noun), Tone.FAINT);
  }
}
