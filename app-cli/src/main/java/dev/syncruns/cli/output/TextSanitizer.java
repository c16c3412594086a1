package dev.syncruns.cli.output;

import dev.syncruns.domain.redaction.SecretPatterns;
import java.util.Locale;

/**
 * The neutral form of a text: what would act on a terminal or a build log is shown instead. Control
 * characters appear as their pictures (ESC as {@code ␛}), those that change the direction or break
 * lines as {@code <U+202E>}; the marks by which build services recognise commands are broken by a
 * space. What moves nothing stays, such as joiners after letters.
 */
public final class TextSanitizer {
  private static final int PICTURES = 0x2400;
  private static final char DELETE = 0x7F;
  private static final char DELETE_PICTURE = 0x2421;

  private TextSanitizer() {}

  /** The neutral form of {@code text}, without secrets. Keeps every visible character. */
  public static String of(String text) {
    String safe = Redaction.redact(text);
    if (isHarmless(safe)) {
      return safe;
    }
    StringBuilder shown = new StringBuilder(safe.length() + 16);
    int before = 0;
    for (int codePoint : safe.codePoints().toArray()) {
      show(before, codePoint, shown);
      before = codePoint;
    }
    return withoutBuildCommands(shown.toString());
  }

  /** Whether {@code codePoint} does something other than being seen, after {@code before}. */
  public static boolean isActive(int before, int codePoint) {
    if (codePoint < ' ' || codePoint == DELETE) {
      return true;
    }
    if (codePoint < DELETE) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT -> !isPartOfWord(before, codePoint);
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Whether any character of {@code text} does something other than being seen. */
  public static boolean isAnyActive(String text) {
    int before = 0;
    for (int codePoint : text.codePoints().toArray()) {
      if (isActive(before, codePoint)) {
        return true;
      }
      before = codePoint;
    }
    return false;
  }

  /**
   * Whether a format character is a visible sign, or moves nothing and joins or parts what stands
   * before it: ZWNJ and ZWJ in words and emoji, word joiner, soft hyphen, invisible operators.
   */
  private static boolean isPartOfWord(int before, int format) {
    boolean sign = format < 0x900 && format != 0xAD && format != 0x61C;
    boolean joiner =
        format == 0xAD
            || format == 0x180E
            || format == 0x200C
            || format == 0x200D
            || (format >= 0x2060 && format <= 0x2064);
    return sign || format == 0x110BD || format == 0x110CD || (joiner && isJoinable(before));
  }

  private static boolean isJoinable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.MATH_SYMBOL ->
          true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }

  private static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= DELETE || (c == '#' && text.startsWith("##", i))) {
        return false;
      }
    }
    return !text.stripLeading().startsWith("::");
  }

  private static void show(int before, int codePoint, StringBuilder shown) {
    if (!isActive(before, codePoint)) {
      shown.appendCodePoint(codePoint);
    } else if (codePoint < ' ') {
      shown.append((char) (PICTURES + codePoint));
    } else if (codePoint == DELETE) {
      shown.append(DELETE_PICTURE);
    } else {
      shown.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
    }
  }

  /** Whether a build service would take a line of {@code text} for a command. */
  static boolean isBuildCommand(String text) {
    return holdsMark(text) || text.stripLeading().startsWith("::");
  }

  private static boolean holdsMark(String text) {
    return text.contains("##[") || text.contains("##vso[");
  }

  private static String withoutBuildCommands(String text) {
    String safe = text;
    while (holdsMark(safe)) {
      safe = safe.replace("##[", "# #[").replace("##vso[", "# #vso[");
    }
    int start = safe.length() - safe.stripLeading().length();
    return safe.startsWith("::", start)
        ? safe.substring(0, start) + ": " + safe.substring(start + 1)
        : safe;
  }

  /** Takes out of texts of the service what looks like a secret. */
  public static final class Redaction {

    private Redaction() {}

    /** {@code text} without secrets. */
    public static String redact(String text) {
      return SecretPatterns.redact(text);
    }
  }
}
