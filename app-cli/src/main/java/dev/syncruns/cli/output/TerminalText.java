package dev.syncruns.cli.output;

import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.Tone;
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
    return text.isEmpty()
        ? EMPTY
        : new TerminalText(List.of(new Span(TextSanitizer.of(text), tone)));
  }

  /** What stands in a cell. */
  public static TerminalText of(Cell cell) {
    return of(cell.text(), cell.tone());
  }

  /** This text, and {@code more} after it; a space between, should they else make a command. */
  public TerminalText plus(TerminalText more) {
    List<Span> all = new ArrayList<>(spans);
    if (TextSanitizer.isBuildCommand(characters() + more.characters())) {
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
  public TerminalText padLeft(int columns) {
    return spaces(columns - width()).plus(this);
  }

  /** The characters to write, with what {@code palette} adds. */
  public String write(Palette palette) {
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

  /** Breaks what is too long for a line: a text at its spaces, a row of parts between them. */
  public static final class Wrap {
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
    public static List<String> lines(String text, int columns, int most) {
      String rest = capped(TextSanitizer.of(text), most);
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

    /**
     * Texts beside their labels.
     *
     * @param indent how many columns stand before a label.
     * @param label how many columns a label takes.
     * @param width how many columns there are; 0 for no limit.
     */
    public record Labelled(int indent, int label, int width) {

      /** One line. */
      public TerminalText line(String name, String text) {
        return TerminalText.of(" ".repeat(indent))
            .plus(TerminalText.of(name, Tone.FAINT).padRight(label))
            .plus(text);
      }

      /** As many lines as the text needs; the label stands before the first. */
      public List<TerminalText> of(String name, String text) {
        int room = width == 0 ? Wrap.MAX_COLUMNS * 2 : width - label - indent;
        List<TerminalText> lines = new ArrayList<>();
        for (String line : Wrap.lines(text, room)) {
          lines.add(line(lines.isEmpty() ? name : "", line));
        }
        return lines;
      }
    }
  }

  /** How many columns of a terminal a text takes: wide characters take two, combining ones none. */
  public static final class DisplayWidth {
    private static final int[] WIDE = {
      0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD,
      0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
      0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA,
      0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705,
      0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757,
      0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
      0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000,
      0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF01, 0xFF60,
      0xFFE0, 0xFFE6, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A,
      0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA,
      0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440,
      0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A,
      0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC,
      0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC,
      0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF,
      0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private DisplayWidth() {}

    /** The columns that {@code text} takes. */
    public static int of(String text) {
      int width = 0;
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        width += of(codePoint);
        i += Character.charCount(codePoint);
      }
      return width;
    }

    /** The longest beginning of {@code text} that takes at most {@code columns}. */
    static String head(String text, int columns) {
      int width = 0;
      int end = 0;
      while (end < text.length()) {
        int codePoint = text.codePointAt(end);
        width += of(codePoint);
        if (width > columns) {
          break;
        }
        end += Character.charCount(codePoint);
      }
      return text.substring(0, end);
    }

    private static int of(int codePoint) {
      if (isCombining(codePoint) || isMedialOrFinalJamo(codePoint)) {
        return 0;
      }
      return codePoint >= WIDE[0] && isWide(codePoint) ? 2 : 1;
    }

    private static boolean isCombining(int codePoint) {
      if (codePoint < 0x300) {
        return false;
      }
      int type = Character.getType(codePoint);
      boolean invisible =
          type == Character.FORMAT && codePoint > 0x2000 && !isNumberSign(codePoint);
      return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || invisible;
    }

    /** Visible signs of Kaithi that Unicode counts among the formats. */
    private static boolean isNumberSign(int codePoint) {
      return codePoint == 0x110BD || codePoint == 0x110CD;
    }

    /** Vowels and final consonants of Hangul, which join the syllable that an initial begins. */
    private static boolean isMedialOrFinalJamo(int codePoint) {
      return (codePoint >= 0x1160 && codePoint <= 0x11FF)
          || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
    }

    private static boolean isWide(int codePoint) {
      int low = 0;
      int high = WIDE.length / 2 - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (codePoint < WIDE[2 * middle]) {
          high = middle - 1;
        } else if (codePoint > WIDE[2 * middle + 1]) {
          low = middle + 1;
        } else {
          return true;
        }
      }
      return false;
    }
  }
}
