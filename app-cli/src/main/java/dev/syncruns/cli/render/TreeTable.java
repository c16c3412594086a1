package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.cli.view.TreeRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jobs and tasks of a run as lines with columns; notes run across them. */
final class TreeTable {
  private static final int NAME_LEAST = 16;
  private static final int NAME_MOST = 40;
  private static final int OUTCOME = 12;
  private static final int TOOK = 7;
  private static final int RETRY = 5;
  private static final int GAPS = 8;
  private static final char JOB_BAR = '█';
  private static final char TASK_BAR = '▓';

  private final List<TreeRow> rows;
  private final Branches branches;
  private final int width;
  private final int nameWidth;

  TreeTable(List<TreeRow> rows, Branches branches, int width) {
    this.rows = List.copyOf(rows);
    this.branches = branches;
    this.width = width;
    int longest = NAME_LEAST;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind() != TreeRow.Kind.NOTE) {
        longest = Math.max(longest, DisplayWidth.of(branches.of(rows, i) + rows.get(i).text()));
      }
    }
    int most = Math.max(NAME_LEAST, Math.min(NAME_MOST, width - fixed() - 4));
    this.nameWidth = branches.isDrawn() ? Math.min(longest, most) : longest;
  }

  /** How many columns are left for a timeline. */
  int room() {
    return width - nameWidth - fixed();
  }

  /**
   * The lines.
   *
   * @param timeline drawn beside the rows; null for none
   * @param extent how much of names and texts is shown
   */
  List<TerminalText> lines(@Nullable Timeline timeline, ShowLayout.Extent extent) {
    boolean ids = extent.ids();
    List<TerminalText> lines = new ArrayList<>();
    String last = timeline != null ? timeline.axis() : ids ? "ID" : "";
    lines.add(heads(last));
    for (int i = 0; i < rows.size(); i++) {
      TreeRow row = rows.get(i);
      if (row.kind() == TreeRow.Kind.NOTE) {
        lines.addAll(note(branches.of(rows, i), row, extent.mostColumns()));
      } else {
        lines.add(line(branches.of(rows, i), row).plus(tail(row, timeline, ids)));
      }
    }
    return lines;
  }

  private TerminalText heads(String last) {
    return TerminalText.of("JOB / TASK", Tone.FAINT)
        .padRight(nameWidth + 2)
        .plus(TerminalText.of("OUTCOME", Tone.FAINT).padRight(OUTCOME + 2))
        .plus(TerminalText.of("TOOK", Tone.FAINT).padLeft(TOOK))
        .plus("  ")
        .plus(TerminalText.of("RETRY", Tone.FAINT).padLeft(RETRY))
        .plus("  ")
        .plus(last, Tone.FAINT);
  }

  private TerminalText line(String branch, TreeRow row) {
    Cell outcome = row.outcome() == null ? Cell.of("") : OutcomeWords.cell(row.outcome());
    String took = row.took() == null ? Cell.NOTHING : Durations.write(row.took());
    String retries = row.retries() == null ? Cell.NOTHING : Long.toString(row.retries());
    boolean folded = row.kind() == TreeRow.Kind.FOLDED;
    return TerminalText.of(branch, Tone.FAINT)
        .plus(row.text(), row.tone())
        .cut(nameWidth)
        .padRight(nameWidth + 2)
        .plus(TerminalText.of(outcome).padRight(OUTCOME + 2))
        .plus(TerminalText.of(folded ? "" : took).padLeft(TOOK))
        .plus("  ")
        .plus(TerminalText.of(folded ? "" : retries).padLeft(RETRY))
        .plus("  ");
  }

  private static TerminalText tail(TreeRow row, @Nullable Timeline timeline, boolean ids) {
    if (timeline != null && row.outcome() != null) {
      char block = row.kind() == TreeRow.Kind.JOB ? JOB_BAR : TASK_BAR;
      return TerminalText.of(timeline.bar(row.span(), block), OutcomeWords.tone(row.outcome()));
    }
    return ids && row.id() != null ? TerminalText.of(row.id(), Tone.FAINT) : TerminalText.empty();
  }

  private List<TerminalText> note(String branch, TreeRow row, int most) {
    int room = branches.isDrawn() ? width - DisplayWidth.of(branch) : Integer.MAX_VALUE;
    return Wrap.lines(row.text(), room, most).stream()
        .map(line -> TerminalText.of(branch, Tone.FAINT).plus(line, row.tone()))
        .toList();
  }

  private static int fixed() {
    return OUTCOME + TOOK + RETRY + GAPS;
  }
}
