package dev.syncruns.domain.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people type them: whole numbers with a unit each, e.g. {@code 500ms}, {@code 90s},
 * {@code 1h30m}, {@code 7d}; a hundred years at the longest.
 */
public final class DurationParser {
  /** What is accepted, for messages. */
  public static final String ALLOWED = "a duration such as 500ms, 90s, 5m, 1h30m or 7d";

  // Possessive: the greedy form recurses once a part, and a long text would end the stack.
  private static final Pattern WHOLE = Pattern.compile("(?:[0-9]{1,9}(?:ms|s|m|h|d))++");
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private DurationParser() {}

  /**
   * The duration that {@code text} says.
   *
   * @throws IllegalArgumentException when it says none
   */
  public static Duration parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (!WHOLE.matcher(lower).matches()) {
      throw new IllegalArgumentException("is not " + ALLOWED);
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(lower);
    while (part.find()) {
      sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
    }
    if (sum.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("is longer than a hundred years");
    }
    return sum;
  }

  private static Duration of(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
