package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text for a terminal, or a part of one: the only thing that is written to one. Whatever
 * it is made of is neutralised, so no text of the service can steer a terminal or a build log.
 */
public final class TerminalText {
  private static final TerminalText EMPTY = new TerminalText(List.of());
  private static final String ELLIPSIS = "…";

  private final List<Span> spans;

  private TerminalText(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /** No text. */
  public static TerminalText empty() {
    return EMPTY;
  }

  /** {@code text} in plain tone. */
  public static TerminalText of(String text) {
    return of(text, Tone.PLAIN);
  }

  /** {@code text} in a tone. */
  public static TerminalText of(String text, Tone tone) {
    return text.isEmpty() ? EMPTY : new TerminalText(List.of(new Span(Neutral.of(text), tone)));
  }

  /** What stands in a cell. */
  static TerminalText of(Cell cell) {
    return of(cell.text(), cell.tone());
  }

  /** This text, and {@code more} after it; a space between, should they else make a command. */
  public TerminalText plus(TerminalText more) {
    List<Span> all = new ArrayList<>(spans);
    if (Neutral.isBuildCommand(characters() + more.characters())) {
      all.add(new Span(" ", Tone.PLAIN));
    }
    all.addAll(more.spans);
    return new TerminalText(all);
  }

  /** This text, and {@code more} after it in plain tone. */
  public TerminalText plus(String more) {
    return plus(of(more));
  }

  /** This text, and {@code more} after it in a tone. */
  public TerminalText plus(String more, Tone tone) {
    return plus(of(more, tone));
  }

  /** How many columns it takes. */
  public int width() {
    return spans.stream().mapToInt(span -> DisplayWidth.of(span.text)).sum();
  }

  /** Whether there is no text. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** This text if it takes at most {@code columns}, else its beginning and an ellipsis. */
  public TerminalText cut(int columns) {
    if (width() <= columns) {
      return this;
    }
    List<Span> kept = new ArrayList<>();
    int left = Math.max(0, columns - 1);
    for (Span span : spans) {
      String head = DisplayWidth.head(span.text, left);
      left -= DisplayWidth.of(head);
      boolean last = head.length() < span.text.length();
      kept.add(new Span(last ? head.stripTrailing() + ELLIPSIS : head, span.tone));
      if (last) {
        break;
      }
    }
    return columns <= 0 ? EMPTY : new TerminalText(kept);
  }

  /** This text with as many spaces after it as it takes to fill {@code columns}. */
  public TerminalText padRight(int columns) {
    return plus(spaces(columns - width()));
  }

  /** This text with as many spaces before it as it takes to fill {@code columns}. */
  TerminalText padLeft(int columns) {
    return spaces(columns - width()).plus(this);
  }

  /** The characters to write, with what {@code palette} adds. */
  String write(Palette palette) {
    StringBuilder written = new StringBuilder();
    for (Span span : spans) {
      palette.write(span.text, span.tone, written);
    }
    return written.toString().stripTrailing();
  }

  /** The characters, without any tone. */
  @Override
  public String toString() {
    return write(Palette.NONE);
  }

  private String characters() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  private static TerminalText spaces(int count) {
    return count <= 0 ? EMPTY : new TerminalText(List.of(new Span(" ".repeat(count), Tone.PLAIN)));
  }

  private record Span(String text, Tone tone) {}
}
