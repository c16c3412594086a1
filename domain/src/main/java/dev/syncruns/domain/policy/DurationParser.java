package dev.syncruns.domain.policy;

import dev.syncruns.domain.value.InvalidTextException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses durations: whole numbers with units, such as {@code 500ms}, {@code 90s}, {@code 1h30m} or
 * {@code 7d}, up to a hundred years.
 */
public final class DurationParser {
  /** The accepted syntax, for messages. */
  public static final String ALLOWED = "a duration such as 500ms, 90s, 5m, 1h30m or 7d";

  // Possessive: the greedy form recurses for each part, so a long text would overflow the stack.
  private static final Pattern WHOLE = Pattern.compile("(?:[0-9]{1,9}(?:ms|s|m|h|d))++");
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private DurationParser() {}

  /**
   * Returns the duration in {@code text}.
   *
   * @throws InvalidTextException if it is not a duration, or longer than a hundred years
   */
  public static Duration parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (!WHOLE.matcher(lower).matches()) {
      throw new InvalidTextException(text, "is not " + ALLOWED);
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(lower);
    while (part.find()) {
      sum = sum.plus(of(Long.parseLong(part.group(1)), part.group(2)));
    }
    if (sum.compareTo(LONGEST) > 0) {
      throw new InvalidTextException(text, "is longer than a hundred years");
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
