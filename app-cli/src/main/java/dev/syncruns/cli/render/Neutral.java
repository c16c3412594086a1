package dev.syncruns.cli.render;

import java.util.Locale;

/**
 * The neutral form of a text: what would act on a terminal or a build log is shown instead. Control
 * characters appear as their pictures (ESC as {@code ␛}), invisible and direction-changing ones as
 * {@code <U+202E>}; the marks by which build services recognise commands are broken by a space.
 */
public final class Neutral {
  private static final int PICTURES = 0x2400;
  private static final char DELETE = 0x7F;
  private static final char DELETE_PICTURE = 0x2421;

  private Neutral() {}

  /** The neutral form of {@code text}, without secrets. Keeps every visible character. */
  public static String of(String text) {
    String safe = Redaction.redact(text);
    if (isHarmless(safe)) {
      return safe;
    }
    StringBuilder shown = new StringBuilder(safe.length() + 16);
    safe.codePoints().forEach(codePoint -> show(codePoint, shown));
    return withoutBuildCommands(shown.toString());
  }

  /** Whether {@code codePoint} does something other than being seen. */
  public static boolean isActive(int codePoint) {
    if (codePoint < ' ' || codePoint == DELETE) {
      return true;
    }
    if (codePoint < DELETE) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
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

  private static void show(int codePoint, StringBuilder shown) {
    if (!isActive(codePoint)) {
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
}
