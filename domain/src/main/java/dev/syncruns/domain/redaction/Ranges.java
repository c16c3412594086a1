package dev.syncruns.domain.redaction;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Ranges {

  private Ranges() {}

  /**
   * Returns {@code text} with {@code word} in place of each range; overlapping and adjacent ranges
   * are merged.
   *
   * @param ranges the start and end of each range; sorted in place
   * @param places the text that the ranges refer to; null for {@code text} itself
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
