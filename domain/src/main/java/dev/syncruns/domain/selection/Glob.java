package dev.syncruns.domain.selection;

import org.jspecify.annotations.Nullable;

/**
 * A pattern in which {@code *} matches any characters and {@code ?} matches one, ignoring case and
 * Unicode composition. Matching takes time proportional to pattern times text at most.
 */
public final class Glob {
  private final int[] pattern;

  /** Creates the pattern. */
  public Glob(String pattern) {
    this.pattern = TextFold.fold(pattern).codePoints().toArray();
  }

  /** Returns whether the pattern matches all of {@code text}; false for null. */
  public boolean matches(@Nullable String text) {
    return text != null && matchesFolded(TextFold.fold(text).codePoints().toArray());
  }

  private boolean matchesFolded(int[] text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length) {
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length && isOne(p, text[t])) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }

  private boolean isOne(int position, int c) {
    return pattern[position] == '?' || pattern[position] == c;
  }
}
