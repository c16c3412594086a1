package dev.syncruns.cli.output;

import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.report.Cell.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How tones, symbols and texts reach a terminal.
 *
 * @param colour whether tones become colours.
 * @param characters which characters are shown as they are.
 * @param links whether web addresses become links.
 */
public record Palette(boolean colour, Characters characters, boolean links) {
  /** Neither colours nor changes. */
  public static final Palette NONE = new Palette(false, true);

  private static final String RESET = "\u001B[0m";
  private static final String SYMBOLS = "✔◐✖◌»●○↻…├└│█▓░·▁▂▃▄▅▆▇×";
  private static final String ASCII = "+~x->*or.|`|#=.-_.-:=+*x";

  /** Without links, and with all characters or only those of ASCII. */
  public Palette(boolean colour, boolean unicode) {
    this(colour, unicode ? Characters.ALL : Characters.ASCII, false);
  }

  /** Which characters are shown as they are. */
  public enum Characters {
    /** All of them. */
    ALL,
    /** Those of texts; symbols are drawn in ASCII. For locales that name no character set. */
    TEXTS,
    /** Those of ASCII; others become ASCII of the same width. For other character sets. */
    ASCII
  }

  void write(String text, Tone tone, StringBuilder to) {
    String shown = characters == Characters.ALL ? text : ascii(text);
    String code = colour && !text.isBlank() ? code(tone) : "";
    to.append(code)
        .append(links ? Hyperlinks.in(shown) : shown)
        .append(code.isEmpty() ? "" : RESET);
  }

  private static String code(Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case GOOD -> "\u001B[32m";
      case WARN -> "\u001B[33m";
      case BAD -> "\u001B[31m";
      case BUSY -> "\u001B[36m";
      case FAINT -> "\u001B[2m";
      case STRONG -> "\u001B[1m";
    };
  }

  private String ascii(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> ascii(codePoint, shown));
    return shown.toString();
  }

  /** Letters lose their accents, and what is no letter of ASCII then becomes question marks. */
  private void ascii(int codePoint, StringBuilder shown) {
    int symbol = codePoint <= '~' ? -1 : SYMBOLS.indexOf(codePoint);
    if (symbol >= 0) {
      shown.append(ASCII.charAt(symbol));
      return;
    }
    if (codePoint <= '~' || characters == Characters.TEXTS) {
      shown.appendCodePoint(codePoint);
      return;
    }
    String character = Character.toString(codePoint);
    char bare = Normalizer.normalize(character, Normalizer.Form.NFD).charAt(0);
    shown.append(bare <= '~' ? Character.toString(bare) : "?".repeat(DisplayWidth.of(character)));
  }

  /** Turns the web addresses of a neutral text into links that a terminal can open (OSC 8). */
  static final class Hyperlinks {
    private static final Pattern ADDRESS =
        Pattern.compile(
            "https?://[^\\s\"'<>`…]*[^\\s\"'<>`….,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x21-\\x7E]+");
    private static final String START = "\u001B]8;;";
    private static final String END = "\u001B\\";

    private Hyperlinks() {}

    /**
     * {@code text} with links.
     *
     * @param text a neutral text; an address that was cut, or from which a secret was taken, stays
     *     text
     */
    static String in(String text) {
      return ADDRESS
          .matcher(text)
          .replaceAll(
              found -> {
                boolean cut = found.end() < text.length() && text.charAt(found.end()) == '…';
                String address = found.group();
                return Matcher.quoteReplacement(
                    cut || address.contains("***")
                        ? address
                        : START + encoded(address) + END + address + START + END);
              });
    }

    private static String encoded(String address) {
      return BEYOND_ASCII
          .matcher(address)
          .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }
  }
}
