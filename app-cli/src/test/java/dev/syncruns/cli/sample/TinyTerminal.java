package dev.syncruns.cli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A terminal of a few abilities: text, line feeds that scroll, moves of the cursor up, the erasure
 * of the rest of a line, and modes. Anything else that a text does to it is refused.
 */
public final class TinyTerminal {
  private static final Pattern SEQUENCE = Pattern.compile("\u001B\\[(\\?)?([0-9]*)([A-Za-z])");

  private final int columns;
  private final int rows;
  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private int line;
  private int column;
  private boolean cursorShown = true;
  private boolean held;

  public TinyTerminal(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Takes what a program writes. */
  public void write(String text) {
    Matcher sequence = SEQUENCE.matcher(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\u001B') {
        if (!sequence.find(i) || sequence.start() != i) {
          throw new AssertionError("an unknown sequence at " + text.substring(i));
        }
        act(sequence);
        i = sequence.end();
      } else {
        put(c);
        i++;
      }
    }
  }

  private void act(Matcher sequence) {
    String number = sequence.group(2);
    switch (sequence.group(3)) {
      case "A" -> line = Math.max(firstVisible(), line - Integer.parseInt(number));
      case "K" -> lines.get(line).setLength(Math.min(column, lines.get(line).length()));
      case "h", "l" -> mode(number, sequence.group(3).equals("h"));
      case "m" -> {}
      default -> throw new AssertionError("an unknown sequence " + sequence.group());
    }
  }

  private void mode(String number, boolean on) {
    if (number.equals("25")) {
      cursorShown = on;
    } else if (number.equals("2026")) {
      held = on;
    } else {
      throw new AssertionError("an unknown mode " + number);
    }
  }

  private void put(char c) {
    if (c == '\n') {
      line++;
      if (line == lines.size()) {
        lines.add(new StringBuilder());
      }
    } else if (c == '\r') {
      column = 0;
    } else {
      if (column == columns) {
        throw new AssertionError("a line is too long: " + lines.get(line));
      }
      StringBuilder text = lines.get(line);
      while (text.length() <= column) {
        text.append(' ');
      }
      text.setCharAt(column, c);
      column++;
    }
  }

  private int firstVisible() {
    return Math.max(0, lines.size() - rows);
  }

  /** Everything that can be seen and scrolled to, without the spaces at the ends of lines. */
  public String text() {
    return lines.stream()
        .map(text -> text.toString().stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** Whether it is as before anything was written: the cursor to be seen, nothing held back. */
  public boolean isAtRest() {
    return cursorShown && !held && column == 0;
  }
}
