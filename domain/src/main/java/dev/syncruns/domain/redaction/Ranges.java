package dev.syncruns.domain.redaction;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces ranges of a text. */
final class Ranges {

  private Ranges() {}

  /**
   * The text with a word in place of each range; ranges that overlap or touch are one.
   *
   * @param ranges where each begins and ends; sorted here
   * @param places what the ranges are indexes into; null for the text itself
   */
  static String hidden(String text, List<int[]> ranges, @Nullable DecodedText places, String word) {
    if (ranges.isEmpty()) {
      return text;
    }
    ranges.sort(Comparator.comparingInt(range -> range[0]));
    StringBuilder shown = new StringBuilder(text.length());
    int done = -1;
    for (int[] range : ranges) {
      int start = places == null ? range[0] : places.start(range[0]);
      int end = places == null ? range[1] : places.end(range[1] - 1);
      if (start > done) {
        shown.append(text, Math.max(done, 0), start).append(word);
      }
      done = Math.max(done, end);
    }
    return shown.append(text, done, text.length()).toString();
  }
}
