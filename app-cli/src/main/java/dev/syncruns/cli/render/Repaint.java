package dev.syncruns.cli.render;

import java.util.List;

/**
 * What turns lines on a terminal into others. The cursor is on the line below them before, and at
 * the beginning of the line below them after; lines that stay the same are not written again, and
 * nothing is cleared before something else is there to be seen. The terminal shows it all at once
 * if it can, and is in its usual state before and after, whatever becomes of this process.
 */
final class Repaint {
  private static final String ESCAPE = "\u001B[";
  private static final String BEGIN = ESCAPE + "?2026h" + ESCAPE + "?25l";
  private static final String END = ESCAPE + "?25h" + ESCAPE + "?2026l";
  private static final String REST_OF_LINE = ESCAPE + "K";

  private Repaint() {}

  /**
   * The characters to write; none when nothing changed.
   *
   * @param shown the lines that are there, all of which the cursor can reach
   * @param wanted the lines that are to be there, each shorter than the terminal is wide
   */
  static String between(List<String> shown, List<String> wanted) {
    if (shown.equals(wanted)) {
      return "";
    }
    int same = 0;
    while (same < shown.size() && same < wanted.size() && isSame(shown, wanted, same)) {
      same++;
    }
    StringBuilder paint = new StringBuilder(BEGIN).append('\r');
    up(shown.size() - same, paint);
    for (int line = same; line < Math.max(shown.size(), wanted.size()); line++) {
      if (!isSame(shown, wanted, line)) {
        paint.append(line < wanted.size() ? wanted.get(line) : "").append(REST_OF_LINE);
      }
      paint.append("\r\n");
    }
    up(shown.size() - wanted.size(), paint);
    return paint.append(END).toString();
  }

  private static boolean isSame(List<String> shown, List<String> wanted, int line) {
    return line < shown.size() && line < wanted.size() && shown.get(line).equals(wanted.get(line));
  }

  private static void up(int lines, StringBuilder paint) {
    if (lines > 0) {
      paint.append(ESCAPE).append(lines).append('A');
    }
  }
}
