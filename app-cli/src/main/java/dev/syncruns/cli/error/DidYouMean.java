package dev.syncruns.cli.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a mistyped one probably means. */
public final class DidYouMean {
  private static final int LONGEST = 64;

  private DidYouMean() {}

  /**
   * Returns the candidate nearest to {@code typed}, if at most a third of its letters, and two at
   * least, are replaced, missing, added or swapped.
   */
  public static Optional<String> among(String typed, Collection<String> candidates) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(one -> distance(word, one.toLowerCase(Locale.ROOT)) <= tolerance(word))
        .min(Comparator.comparingInt(one -> distance(word, one.toLowerCase(Locale.ROOT))));
  }

  private static int tolerance(String word) {
    return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edited = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = Math.min(edited, cost[i - 1][j - 1] + change);
        if (isSwap(a.substring(0, i), b.substring(0, j))) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean isSwap(String a, String b) {
    int i = a.length();
    int j = b.length();
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
