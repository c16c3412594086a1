package dev.syncruns.domain.selection;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Compares texts ignoring case and Unicode composition (NFC), which differ between file systems and
 * keyboards.
 */
public final class TextFold {

  private TextFold() {}

  /** Returns the comparison form of {@code text}: composed, in lower case. */
  public static String fold(String text) {
    return compose(compose(text).toLowerCase(Locale.ROOT));
  }

  /** Returns whether two texts are equal, ignoring case and composition. */
  public static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other) || fold(one).equals(fold(other));
  }

  /** Returns the composed form (NFC) of {@code text}. */
  public static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
