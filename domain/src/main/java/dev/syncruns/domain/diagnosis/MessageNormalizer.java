package dev.syncruns.domain.diagnosis;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a message to the part that stays the same when the same error recurs: ids, numbers, times
 * and paths become placeholders. Codes that begin with a letter, such as {@code TAE_BRG_1000},
 * {@code KB0098401} or {@code C0000005}, are kept, and so are file names without a folder, unless
 * the message is about that file.
 */
public final class MessageNormalizer {
  private static final int LONGEST = 2_000;
  private static final int LEAST_NAME = 3;
  private static final String PATH = "<path>";
  private static final String MARK = "[\"'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb]?";
  private static final String STEP = "[\\p{L}\\p{N}_.@%+~$-]+";

  /** Each quotation mark has its own closing mark, so an apostrophe closes no other kind. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + String.join(
                  "|",
                  quoted("\"", "\""),
                  quoted("'", "'"),
                  quoted("`", "`"),
                  quoted("\u201c", "\u201d"),
                  quoted("\u201e", "\u201c\u201d"),
                  quoted("\u2018", "\u2019"),
                  quoted("\u00ab", "\u00bb"))
              + ")");

  private static final Pattern ROOTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./\\\\<>])"
              + "(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://|[A-Za-z]:[\\\\/]|\\\\\\\\|~?/|\\.{1,2}[\\\\/])"
              + "[^\\s\"'<>|]*[^\\s\"'<>|.,;:!?)\\]}]");

  /** Limited to 200 repetitions, because each repetition of a group takes stack space. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./\\\\<>-])"
              + STEP
              + "(?:[\\\\/]"
              + STEP
              + "){1,200}(?<=\\.[\\p{L}\\p{N}]{1,8})(?![\\p{L}\\p{N}_])");

  private static final Pattern PATHS = Pattern.compile("<path>(?: <path>)+");
  private static final Pattern GUID =
      Pattern.compile("\\{?\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b\\}?");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.,]+(?:Z|[+-][0-9:]{2,5}\\b)?)?"
              + "|\\b[0-9]{8}T[0-9]{6}(?:[.,][0-9]+)?Z?\\b");
  private static final Pattern HEX = Pattern.compile("\\b0[xX]\\p{XDigit}+\\b");

  /** A hexadecimal id may consist of digits only, so it gets the placeholder of a number. */
  private static final Pattern ID =
      Pattern.compile(
          "\\b(?:(?=\\p{XDigit}*[0-9])\\p{XDigit}{16,}"
              + "|(?=\\p{XDigit}*[0-9]\\p{XDigit}*[A-Fa-f])\\p{XDigit}{8,15})\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.-])[+-]?[0-9]+(?:[.,:][0-9]+){0,200}(?:[eE][+-]?[0-9]+)?"
              + "(?=(?:ms|sec|s|min|m|h|d|B|[KMG]i?B|%)?(?![\\p{L}\\p{N}_]))");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MessageNormalizer() {}

  /**
   * A quoted text that contains a path separator.
   *
   * @param ends the closing marks
   */
  private static String quoted(String start, String ends) {
    String other = "[^" + ends + "\\r\\n]*";
    return start + other + "[/\\\\]" + other + "[" + ends + "]";
  }

  /**
   * Returns the normalized form of {@code message}, of which only the first 2,000 characters count.
   */
  public static String normalize(String message) {
    return normalize(message, null);
  }

  /**
   * Returns the normalized form of a message about a file.
   *
   * @param message a text of the service, of which only the first 2,000 characters count
   * @param file the id of the file, replaced like a path together with its last segment; null if
   *     unknown
   */
  public static String normalize(String message, @Nullable String file) {
    String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    text = QUOTED.matcher(text).replaceAll(PATH);
    text = file == null ? text : without(file, text);
    text = ROOTED.matcher(text).replaceAll(PATH);
    text = RELATIVE.matcher(text).replaceAll(PATH);
    text = PATHS.matcher(text).replaceAll(PATH);
    text = GUID.matcher(text).replaceAll("<id>");
    text = TIME.matcher(text).replaceAll("<n>");
    text = HEX.matcher(text).replaceAll("<hex>");
    text = ID.matcher(text).replaceAll("<n>");
    text = NUMBER.matcher(text).replaceAll("<n>");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String without(String file, String text) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return withoutWord(name, withoutWord(file, text));
  }

  /** Replaces {@code name} unless it is part of a longer name. */
  private static String withoutWord(String name, String text) {
    if (name.length() < LEAST_NAME || !text.contains(name)) {
      return text;
    }
    String word = "(?<![\\p{L}\\p{N}_./\\\\-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_/\\\\-])";
    return Pattern.compile(MARK + word + MARK).matcher(text).replaceAll(PATH);
  }
}
