package dev.syncruns.cli.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines at the end of what a terminal shows that can be replaced by others. They are part of what
 * was written so far, as all output is, and stay when the process ends. Used by one thread.
 */
public final class LiveScreen {
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
    String paint = Repaint.between(whole ? shown : List.of(), wanted);
    shown = wanted;
    widest = lines.stream().mapToInt(TerminalText::width).max().orElse(0);
    if (!paint.isEmpty()) {
      out.write(paint.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
