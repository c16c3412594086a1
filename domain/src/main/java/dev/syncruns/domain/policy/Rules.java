package dev.syncruns.domain.policy;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.InvalidTextException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses rules. */
public final class Rules {
  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.FAILED,
          Outcome.PARTIAL,
          Outcome.CANCELED,
          Outcome.TIMED_OUT,
          Outcome.SKIPPED,
          Outcome.UNDETERMINED);
  private static final Pattern MORE_THAN = Pattern.compile("([a-z]+)\\s*>\\s*(\\S+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final String USUAL = "p95";
  private static final String CODE = "code=";

  private Rules() {}

  /** The rules as they are written, with N, TIME and GLOB as placeholders. */
  public static List<String> syntax() {
    Stream<String> measures =
        Stream.of("warnings>N", "errors>N", "retries>N", "duration>TIME", "duration>p95");
    return Stream.of(
            OUTCOMES.stream().map(outcome -> new OutcomeRule(outcome).text()),
            Arrays.stream(RunConditionRule.values()).map(Rule::text),
            measures,
            Stream.of("age>TIME", "code=GLOB"))
        .flatMap(words -> words)
        .toList();
  }

  static List<Rule> ofOutcomes() {
    return OUTCOMES.stream().<Rule>map(OutcomeRule::new).toList();
  }

  /**
   * Returns the rules in a comma-separated list.
   *
   * @throws InvalidTextException if one is not a rule; the message names it
   */
  static List<Rule> parseAll(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      rules.add(parse(word));
    }
    return rules;
  }

  static Rule parse(String text) {
    String word = text.strip();
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith(CODE) && lower.length() > CODE.length()) {
      return new ErrorCodeRule(word.substring(CODE.length()));
    }
    Matcher comparison = MORE_THAN.matcher(lower);
    Optional<Rule> rule =
        comparison.matches()
            ? moreThan(comparison.group(1), comparison.group(2))
            : Stream.concat(ofOutcomes().stream(), Arrays.stream(RunConditionRule.values()))
                .filter(one -> one.text().equals(lower))
                .findFirst();
    return rule.orElseThrow(
        () ->
            new InvalidTextException(
                word, "is not a rule; expected one of " + String.join(", ", syntax())));
  }

  private static Optional<Rule> moreThan(String what, String limit) {
    Optional<Rule> count =
        Arrays.stream(CountRule.What.values())
            .filter(one -> one.word().equals(what) && NUMBER.matcher(limit).matches())
            .<Rule>map(one -> new CountRule(one, Long.parseLong(limit)))
            .findFirst();
    return count.or(() -> longerThan(what, limit));
  }

  private static Optional<Rule> longerThan(String what, String limit) {
    boolean usual = what.equals("duration") && limit.equals(USUAL);
    Optional<Duration> time = time(limit);
    return Arrays.stream(DurationRule.What.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(what))
        .filter(one -> usual || time.isPresent())
        .<Rule>map(one -> new DurationRule(one, time.orElse(null), limit))
        .findFirst();
  }

  private static Optional<Duration> time(String text) {
    try {
      return Optional.of(DurationParser.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
