package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Addresses.Loopback;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.policy.Rules;
import dev.syncruns.domain.policy.UnknownRuleException;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.schedule.Schedule;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values a setting allows.
 *
 * @param allowed them, in words.
 * @param problem what is wrong with a text; empty when nothing is. Repeats no part of the text but
 *     a rule.
 * @param choices the values, where they are few; else empty.
 */
public record Values(
    String allowed, Function<String, Optional<String>> problem, List<String> choices) {
  private static final int LONGEST_TEXT = 4096;
  private static final int LAST_PORT = 65_535;
  private static final String HIGH_PORT = "has a port above 65535";

  static Values text(String allowed) {
    return new Values(
        allowed,
        text ->
            text.isBlank()
                ? Optional.of("is empty")
                : when(text.length() > LONGEST_TEXT, "is longer than 4096 characters"),
        List.of());
  }

  static Values oneOf(String... choices) {
    List<String> list = List.of(choices);
    return new Values(
        String.join(", ", list),
        text -> when(!list.contains(text.toLowerCase(Locale.ROOT)), "is not one of these"),
        list);
  }

  static Values count(int least, int most) {
    String allowed = "a whole number from " + least + " to " + most;
    return new Values(
        allowed, text -> when(!isWithin(text, least, most), "is not " + allowed), List.of());
  }

  static Values duration() {
    return new Values(
        Durations.ALLOWED,
        text -> {
          try {
            return when(Durations.parse(text).isZero(), "is no time at all");
          } catch (IllegalArgumentException notOne) {
            return Optional.of("is not " + Durations.ALLOWED);
          }
        },
        List.of());
  }

  /** The same, and {@code word} in any case. */
  Values or(String word) {
    return new Values(
        allowed + ", or " + word,
        text -> text.equalsIgnoreCase(word) ? Optional.empty() : problem.apply(text),
        choices);
  }

  static Values schedule() {
    return parsed(Schedule.ALLOWED, Schedule::parse);
  }

  static Values connectionId() {
    return new Values(
        "an id as the API gives it, usually 43 characters",
        text -> problemOf(ConnectionId::of, text).map(why -> why.replace("the connection id ", "")),
        List.of());
  }

  static Values zone() {
    return parsed(
        "a time zone such as UTC, Europe/Helsinki, America/New_York or +02:00",
        text -> {
          try {
            return ZoneId.of(text);
          } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("is no time zone", unknown);
          }
        });
  }

  /** What a reader takes that says of anything else what is wrong with it. */
  private static Values parsed(String allowed, Function<String, Object> reader) {
    return new Values(allowed, text -> problemOf(reader, text), List.of());
  }

  private static Optional<String> problemOf(Function<String, Object> reader, String text) {
    try {
      var unused = reader.apply(text);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  static Values rules() {
    return new Values(
        "rules with commas between them: " + String.join(", ", Rules.syntax()),
        text ->
            Arrays.stream(text.split(",", -1))
                .flatMap(one -> problemOfRule(one).stream())
                .findFirst(),
        List.of());
  }

  private static Optional<String> problemOfRule(String text) {
    try {
      Rule.parse(text);
      return Optional.empty();
    } catch (UnknownRuleException unknown) {
      Optional<String> near = DidYouMean.among(unknown.word(), Rules.syntax());
      return Optional.of(
          unknown.getMessage() + near.map(word -> ", did you mean " + word + "?").orElse(""));
    }
  }

  static Values serviceAddress() {
    return new Values(
        "https://HOST[:PORT][/PATH], or http:// for this machine",
        Values::problemOfAddress,
        List.of());
  }

  static Values proxy() {
    return new Values("http://HOST[:PORT]", Values::problemOfProxy, List.of());
  }

  private static Optional<String> problemOfProxy(String text) {
    try {
      URI address = Addresses.of(text);
      boolean http = "http".equalsIgnoreCase(address.getScheme());
      if (address.getRawUserInfo() != null) {
        return Optional.of("holds a user name or password, which is not supported");
      }
      return when(
          !http
              || address.getHost() == null
              || address.getPort() == 0
              || address.getPort() > LAST_PORT,
          "is not the address of an HTTP proxy");
    } catch (IllegalArgumentException notOne) {
      return Optional.of("is not the address of an HTTP proxy");
    }
  }

  private static Optional<String> problemOfAddress(String text) {
    try {
      return problemOfAddress(Addresses.of(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.of("is not an address");
    }
  }

  private static Optional<String> problemOfAddress(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.of("does not begin with https://");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("holds a user name or password");
    }
    if (address.getHost() == null) {
      return Optional.of(problemOfAuthority(address.getRawAuthority()));
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      return Optional.of("has a query or a fragment");
    }
    if (address.getPort() > LAST_PORT || address.getPort() == 0) {
      return Optional.of(address.getPort() == 0 ? "has port 0, which is none" : HIGH_PORT);
    }
    if (scheme.equals("https") || Loopback.isOnlyThisMachine(address.getHost())) {
      return Optional.empty();
    }
    return Optional.of(
        Loopback.isLoopback(address.getHost())
            ? "is http, and its host does not resolve to loopback addresses only"
            : "is http, which would show the token to everyone on the way");
  }

  /** What is wrong with a host and port that are none. */
  private static String problemOfAuthority(@Nullable String authority) {
    if (authority == null) {
      return "has no host";
    }
    if (authority.matches(".*:[0-9]+")) {
      return HIGH_PORT;
    }
    return authority.chars().allMatch(c -> c < 0x80)
        ? "has a host that is no name or number of the Internet"
        : "has a host beyond ASCII, which has to be written as xn--…";
  }

  private static boolean isWithin(String text, int least, int most) {
    if (!text.matches("[0-9]{1,9}")) {
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most;
  }

  private static Optional<String> when(boolean bad, String problem) {
    return bad ? Optional.of(problem) : Optional.empty();
  }

  /** Durations as people type them; see {@link DurationParser}. */
  public static final class Durations {
    /** What is accepted, for messages. */
    public static final String ALLOWED = DurationParser.ALLOWED;

    private Durations() {}

    /**
     * The duration that {@code text} says.
     *
     * @throws IllegalArgumentException when it says none
     */
    public static Duration parse(String text) {
      return DurationParser.parse(text);
    }
  }
}
