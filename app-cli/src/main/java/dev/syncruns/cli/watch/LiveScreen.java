package dev.syncruns.cli.watch;

import dev.syncruns.cli.output.Capabilities.TerminalSize;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines at the end of what a terminal shows that can be replaced by others. They are part of what
 * was written so far, as all output is, and stay when the process ends. Used by one thread.
 */
final class LiveScreen {
  private final Terminal out;
  private List<String> shown = List.of();
  private int widest;

  /** A screen without lines at the end of {@code out}, which is a terminal. */
  public LiveScreen(Terminal out) {
    this.out = out;
  }

  /**
   * Shows {@code lines} in place of those shown before. When the terminal has become so small that
   * those before were broken, or begin above its first line, or when something else moved the
   * cursor, they stay and the new ones are below.
   *
   * @param lines the lines, each shorter than the terminal is wide
   * @param size how large the terminal is now
   */
  public void show(List<TerminalText> lines, TerminalSize size) {
    List<String> wanted =
        lines.stream().map(line -> line.write(out.capabilities().palette())).toList();
    boolean moved = out.isCursorMoved();
    boolean whole = !moved && shown.size() < size.rows() && widest < size.columns();
    String paint = FrameDiff.between(whole ? shown : List.of(), wanted);
    shown = wanted;
    widest = lines.stream().mapToInt(TerminalText::width).max().orElse(0);
    if (!paint.isEmpty()) {
      out.write(paint.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  /**
   * What turns lines on a terminal into others. The cursor is on the line below them before, and at
   * the beginning of the line below them after; lines that stay the same are not written again, and
   * nothing is cleared before something else is there to be seen. The terminal shows it all at once
   * if it can, and is in its usual state before and after, whatever becomes of this process.
   */
  static final class FrameDiff {
    private static final String ESCAPE = "\u001B[";
    private static final String BEGIN = ESCAPE + "?2026h" + ESCAPE + "?25l";
    private static final String END = ESCAPE + "?25h" + ESCAPE + "?2026l";
    private static final String REST_OF_LINE = ESCAPE + "K";

    private FrameDiff() {}

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
      return line < shown.size()
          && line < wanted.size()
          && shown.get(line).equals(wanted.get(line));
    }

    private static void up(int lines, StringBuilder paint) {
      if (lines > 0) {
        paint.append(ESCAPE).append(lines).append('A');
      }
    }
  }
}
