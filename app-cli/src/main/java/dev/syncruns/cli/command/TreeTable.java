package dev.syncruns.cli.command;

import dev.syncruns.cli.command.ShowScreen.ShowLayout;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunTree.TreeRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The jobs and tasks of a run as lines with columns; notes run across them. */
final class TreeTable {
  private static final int NAME_LEAST = 16;
  private static final int NAME_MOST = 40;
  private static final int OUTCOME = 12;
  private static final int TOOK = 7;
  private static final int RETRIES = 7;
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
        .plus(TerminalText.of("RETRIES", Tone.FAINT).padLeft(RETRIES))
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
        .plus(TerminalText.of(folded ? "" : retries).padLeft(RETRIES))
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
    return OUTCOME + TOOK + RETRIES + GAPS;
  }

  /** What stands before the rows of a tree: branches on a terminal, spaces elsewhere. */
  enum Branches {
    /** Branches. */
    DRAWN("├ ", "└ ", "│   ", "    "),
    /** Spaces. */
    SPACES("  ", "  ", "    ", "    "),
    /** No branches on a terminal: no row belongs to another. */
    FLAT("", "", "  ", "  "),
    /** No branches elsewhere. */
    FLAT_SPACES("", "", "  ", "  ");

    private final String inner;
    private final String last;
    private final String noteInner;
    private final String noteLast;

    Branches(String inner, String last, String noteInner, String noteLast) {
      this.inner = inner;
      this.last = last;
      this.noteInner = noteInner;
      this.noteLast = noteLast;
    }

    /** Whether lines are broken where the terminal ends. */
    boolean isDrawn() {
      return this == DRAWN || this == FLAT;
    }

    /** What stands before the row at {@code index}. */
    String of(List<TreeRow> rows, int index) {
      TreeRow.Kind kind = rows.get(index).kind();
      if (kind == TreeRow.Kind.JOB) {
        return "";
      }
      boolean isLast = isLast(rows, index);
      if (kind == TreeRow.Kind.NOTE) {
        return isLast ? noteLast : noteInner;
      }
      return isLast ? last : inner;
    }

    /** Whether no further task of the same job follows. */
    private static boolean isLast(List<TreeRow> rows, int index) {
      for (int i = index + 1; i < rows.size(); i++) {
        TreeRow.Kind kind = rows.get(i).kind();
        if (kind == TreeRow.Kind.JOB) {
          return true;
        }
        if (kind != TreeRow.Kind.NOTE) {
          return false;
        }
      }
      return true;
    }
  }

  /** A stretch of time drawn over some columns: an axis with times, and bars of what ran when. */
  static final class Timeline {
    private static final long[] STEPS = {
      1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
    };
    private static final int LEAST_BETWEEN_LABELS = 8;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final DateTimeFormatter HOUR = format("HH:mm");
    private static final DateTimeFormatter MINUTE = format(":mm");
    private static final DateTimeFormatter SECOND = format(":ss");

    private final Instant start;
    private final double secondsPerColumn;
    private final int columns;
    private final ZoneId zone;

    /**
     * A timeline.
     *
     * @param start where it begins
     * @param length how much time it covers, more than zero
     * @param columns over how many columns
     * @param zone the zone of the times on the axis
     */
    Timeline(Instant start, Duration length, int columns, ZoneId zone) {
      this.start = start;
      this.secondsPerColumn = Math.max(1, length.toMillis()) / 1000.0 / columns;
      this.columns = columns;
      this.zone = zone;
    }

    /** The times along it. */
    String axis() {
      StringBuilder axis = new StringBuilder(" ".repeat(columns));
      ZonedDateTime first = start.atZone(zone);
      put(axis, 0, HOUR.format(first));
      long step = step();
      ZonedDateTime day = first.truncatedTo(ChronoUnit.DAYS);
      long since = Duration.between(day, first).toSeconds();
      int free = LEAST_BETWEEN_LABELS;
      for (long at = (since / step + 1) * step; ; at += step) {
        ZonedDateTime tick = day.plusSeconds(at);
        int column = column(tick.toInstant());
        if (column + HOUR.format(tick).length() > columns) {
          return axis.toString().stripTrailing();
        }
        if (column >= free) {
          put(axis, column, label(tick, step));
          free = column + LEAST_BETWEEN_LABELS;
        }
      }
    }

    /** The bar of what ran in {@code span}; empty when it is not known when that was. */
    String bar(RunFacts.Span span, char block) {
      if (span.start() == null || span.end() == null || span.end().isBefore(span.start())) {
        return "";
      }
      int from = Math.min(columns - 1, column(span.start()));
      int to = Math.min(columns, Math.max(from + 1, column(span.end())));
      return to <= 0 ? "" : " ".repeat(Math.max(0, from)) + draw(block, to - Math.max(0, from));
    }

    private static String draw(char block, int count) {
      return String.valueOf(block).repeat(Math.max(1, count));
    }

    private int column(Instant moment) {
      double column = Duration.between(start, moment).toMillis() / 1000.0 / secondsPerColumn;
      return (int) Math.max(-1, Math.min(columns + 1.0, Math.rint(column)));
    }

    private long step() {
      for (long step : STEPS) {
        if (step / secondsPerColumn >= LEAST_BETWEEN_LABELS) {
          return step;
        }
      }
      long days = Math.round(secondsPerColumn * LEAST_BETWEEN_LABELS / STEPS[STEPS.length - 1]) + 1;
      return days * STEPS[STEPS.length - 1];
    }

    private static String label(ZonedDateTime tick, long step) {
      if (step < SECONDS_OF_A_MINUTE && tick.getSecond() != 0) {
        return SECOND.format(tick);
      }
      return tick.getMinute() == 0 ? HOUR.format(tick) : MINUTE.format(tick);
    }

    private static void put(StringBuilder axis, int column, String label) {
      if (column >= 0 && column + label.length() <= axis.length()) {
        axis.replace(column, column + label.length(), label);
      }
    }

    private static DateTimeFormatter format(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
  }
}
