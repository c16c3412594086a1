package dev.syncruns.cli.filter;

import dev.syncruns.cli.config.Durations;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A comparison of durations as users type it: {@code >20m}, {@code <=90s}, {@code =5m}. */
final class DurationTest {
  private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|>|<|=)?\\s*(\\S+)\\s*");

  private DurationTest() {}

  /**
   * The comparison that {@code text} says; without a sign, "at least".
   *
   * @throws IllegalArgumentException when it says none, with a message that says why
   */
  static Predicate<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("is not a comparison such as \">20m\" or \"<=90s\"");
    }
    Duration limit = Durations.parse(form.group(2));
    String sign = form.group(1) == null ? ">=" : form.group(1);
    return switch (sign) {
      case ">" -> duration -> duration.compareTo(limit) > 0;
      case "<" -> duration -> duration.compareTo(limit) < 0;
      case "<=" -> duration -> duration.compareTo(limit) <= 0;
      case "=" -> duration -> duration.toSeconds() == limit.toSeconds();
      default -> duration -> duration.compareTo(limit) >= 0;
    };
  }
}
