package dev.syncruns.domain.selection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern in which {@code *} stands for any characters and {@code ?} for one; case does not
 * matter. Takes time in proportion to pattern times text, never more.
 */
public final class Glob {
  private final String pattern;

  /** The pattern as typed. */
  public Glob(String pattern) {
    this.pattern = pattern.toLowerCase(Locale.ROOT);
  }

  /** Whether the whole of {@code text} fits; null never does. */
  public boolean fits(@Nullable String text) {
    return text != null && fitsLower(text.toLowerCase(Locale.ROOT));
  }

  private boolean fitsLower(String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && isOne(p, text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private boolean isOne(int position, char c) {
    return pattern.charAt(position) == '?' || pattern.charAt(position) == c;
  }
}
