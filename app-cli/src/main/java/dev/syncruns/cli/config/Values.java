package dev.syncruns.cli.config;

import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.policy.Rules;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.schedule.Schedule;
import dev.syncruns.domain.value.InvalidTextException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that a setting allows.
 *
 * @param allowed a description of them.
 * @param problem what is wrong with a text; empty when it is valid. Repeats no part of the text but
 *     a rule.
 * @param choices the values where they are few; otherwise empty.
 */
record Values(String allowed, Function<String, Optional<String>> problem, List<String> choices) {
  private static final int LONGEST_TEXT = 4096;
  private static final int LAST_PORT = 65_535;
  private static final String HIGH_PORT = "has a port above 65535";

  private Values(String allowed, Function<String, Optional<String>> problem) {
    this(allowed, problem, List.of());
  }

  static Values text(String allowed) {
    return new Values(
        allowed,
        text ->
            text.isBlank()
                ? Optional.of("is empty")
                : when(text.length() > LONGEST_TEXT, "is longer than 4096 characters"));
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
    return new Values(allowed, text -> when(!isWithin(text, least, most), "is not " + allowed));
  }

  private static boolean isWithin(String text, int least, int most) {
    return text.matches("[0-9]{1,9}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }

  static Values duration() {
    String allowed = DurationParser.ALLOWED;
    return new Values(
        allowed,
        text -> {
          try {
            return when(DurationParser.parse(text).isZero(), "is no time at all");
          } catch (IllegalArgumentException invalid) {
            return Optional.of("is not " + allowed);
          }
        });
  }

  /** Returns values that also allow {@code word} in any case. */
  Values or(String word) {
    return new Values(
        allowed + ", or " + word,
        text -> text.equalsIgnoreCase(word) ? Optional.empty() : problem.apply(text),
        choices);
  }

  static Values schedule() {
    return new Values(Schedule.ALLOWED, text -> problemOf(Schedule::parse, text));
  }

  static Values connectionId() {
    return new Values(
        "an id as the API gives it, usually 43 characters",
        text ->
            problemOf(ConnectionId::of, text).map(why -> why.replace("the connection id ", "")));
  }

  static Values zone() {
    return new Values(
        "a time zone such as UTC, Europe/Helsinki, America/New_York or +02:00",
        text -> {
          try {
            var unused = ZoneId.of(text);
            return Optional.empty();
          } catch (DateTimeException unknown) {
            return Optional.of("is not a known time zone");
          }
        });
  }

  private static Optional<String> problemOf(Function<String, Object> parser, String text) {
    try {
      var unused = parser.apply(text);
      return Optional.empty();
    } catch (InvalidTextException invalid) {
      return Optional.of(invalid.reason());
    } catch (IllegalArgumentException invalid) {
      return Optional.of(String.valueOf(invalid.getMessage()));
    }
  }

  static Values rules() {
    return new Values(
        "rules with commas between them: " + String.join(", ", Rules.syntax()),
        text ->
            Arrays.stream(text.split(",", -1))
                .flatMap(one -> problemOfRule(one).stream())
                .findFirst());
  }

  private static Optional<String> problemOfRule(String text) {
    try {
      Rule.parse(text);
      return Optional.empty();
    } catch (InvalidTextException unknown) {
      Optional<String> near = DidYouMean.among(unknown.text(), Rules.syntax());
      return Optional.of(
          "names no rule with \""
              + unknown.text()
              + "\""
              + near.map(word -> ", did you mean " + word + "?").orElse(""));
    }
  }

  static Values serviceAddress() {
    return new Values(
        "https://HOST[:PORT][/PATH], or http:// for this machine",
        text -> ofAddress(text, Values::problemOfService, "is not an address"));
  }

  static Values proxy() {
    String problem = "is not the address of an HTTP proxy";
    return new Values(
        "http://HOST[:PORT]",
        text -> ofAddress(text, one -> problemOfProxy(one, problem), problem));
  }

  private static Optional<String> ofAddress(
      String text, Function<URI, Optional<String>> problem, String unreadable) {
    try {
      return problem.apply(Addresses.of(text));
    } catch (IllegalArgumentException invalid) {
      return Optional.of(unreadable);
    }
  }

  private static Optional<String> problemOfProxy(URI address, String problem) {
    if (address.getRawUserInfo() != null) {
      return Optional.of("holds a user name or password, which is not supported");
    }
    return when(
        !"http".equalsIgnoreCase(address.getScheme())
            || address.getHost() == null
            || address.getPort() == 0
            || address.getPort() > LAST_PORT,
        problem);
  }

  private static Optional<String> problemOfService(URI address) {
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    if (!https && !"http".equalsIgnoreCase(address.getScheme())) {
      return Optional.of("does not begin with https://");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("holds a user name or password");
    }
    String host = address.getHost();
    if (host == null) {
      return Optional.of(problemOfAuthority(address.getRawAuthority()));
    }
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      return Optional.of("has a query or a fragment");
    }
    if (address.getPort() > LAST_PORT || address.getPort() == 0) {
      return Optional.of(address.getPort() == 0 ? "has the invalid port 0" : HIGH_PORT);
    }
    if (https || Addresses.isOnlyThisMachine(host)) {
      return Optional.empty();
    }
    return Optional.of(
        Addresses.isLoopback(host)
            ? "is http, and its host does not resolve to loopback addresses only"
            : "is http, which would show the token to everyone on the way");
  }

  private static String problemOfAuthority(@Nullable String authority) {
    if (authority == null) {
      return "has no host";
    }
    if (authority.matches(".*:[0-9]+")) {
      return HIGH_PORT;
    }
    return authority.chars().allMatch(c -> c < 0x80)
        ? "has a host that is not a valid name or number of the Internet"
        : "has a host beyond ASCII, which has to be written as xn--…";
  }

  private static Optional<String> when(boolean bad, String problem) {
    return bad ? Optional.of(problem) : Optional.empty();
  }
}
