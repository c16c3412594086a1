package dev.syncruns.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks what is too long for a line: a text at its spaces, a row of parts between them. */
public final class Wrap {
  /** The most columns of a text that are shown; the rest is counted. */
  public static final int MAX_COLUMNS = 600;

  private Wrap() {}

  /**
   * The lines of {@code text}, which is neutralised; what is longer than {@value #MAX_COLUMNS} is
   * left out and counted.
   *
   * @param text the text
   * @param columns the most columns of a line
   */
  public static List<String> lines(String text, int columns) {
    return lines(text, columns, MAX_COLUMNS);
  }

  /**
   * The lines of {@code text}, which is neutralised.
   *
   * @param text the text
   * @param columns the most columns of a line
   * @param most the most columns of the text; what is longer is left out and counted
   */
  static List<String> lines(String text, int columns, int most) {
    String rest = capped(Neutral.of(text), most);
    List<String> lines = new ArrayList<>();
    int room = Math.max(1, columns);
    while (DisplayWidth.of(rest) > room && !isAddress(rest)) {
      String head = DisplayWidth.head(rest, room);
      int space = rest.charAt(head.length()) == ' ' ? head.length() : head.lastIndexOf(' ');
      int end =
          space > room / 2
              ? space
              : Math.max(Character.charCount(rest.codePointAt(0)), head.length());
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** A web address stays in one piece, so that it can be copied. */
  private static boolean isAddress(String text) {
    int address = text.indexOf("://");
    return address >= 0 && text.indexOf(' ', address) < 0 && text.lastIndexOf(' ', address) < 12;
  }

  /** Puts {@code parts} on as few lines of {@code width} columns as they fit on, two apart. */
  public static List<TerminalText> parts(List<TerminalText> parts, int width) {
    List<TerminalText> lines = new ArrayList<>();
    for (TerminalText part : parts) {
      int last = lines.size() - 1;
      boolean fits = last >= 0 && lines.get(last).width() + 2 + part.width() <= width;
      if (fits) {
        lines.set(last, lines.get(last).plus("  ").plus(part));
      } else {
        lines.add(part);
      }
    }
    return lines;
  }

  private static String capped(String text, int most) {
    String head = DisplayWidth.head(text, most);
    int left = text.length() - head.length();
    return left == 0 ? text : head + "… (+" + left + " characters: -o json, show --raw)";
  }
}
