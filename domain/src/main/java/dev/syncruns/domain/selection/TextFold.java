package dev.syncruns.domain.selection;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which texts are compared: composed (NFC) and in lower case. File systems and
 * keyboards write the same letters composed or decomposed.
 */
public final class TextFold {

  private TextFold() {}

  /** The comparison form of {@code text}. */
  public static String fold(String text) {
    return compose(compose(text).toLowerCase(Locale.ROOT));
  }

  /** Whether two texts are the same but for case and composition. */
  public static boolean isSame(String one, String other) {
    return one.equalsIgnoreCase(other) || fold(one).equals(fold(other));
  }

  /** The composed form (NFC) of {@code text}, its case as it is. */
  public static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
