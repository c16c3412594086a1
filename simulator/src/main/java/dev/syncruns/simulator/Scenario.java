package dev.syncruns.simulator;

import dev.syncruns.simulator.scenario.DriftScenarios;
import dev.syncruns.simulator.scenario.NightlyScenarios;
import dev.syncruns.simulator.scenario.ScenarioBuilder;
import dev.syncruns.simulator.scenario.ServiceScenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The scenarios of a simulator: named data and behavior. */
public enum Scenario {
  /** Everything succeeds. */
  HEALTHY("every night succeeds, a run is under way", NightlyScenarios::healthy),
  /** The default: a fault since two nights. */
  NIGHTLY_PARTIAL(
      "weeks of success, the last two nights partial for the same fixable causes, a run is under"
          + " way",
      NightlyScenarios::nightlyPartial),
  /** No valid sign-in. */
  AUTH_EXPIRED(
      "the last six nights failed because the owner's sign-in expired",
      NightlyScenarios::authExpired),
  /** A run that never starts. */
  STUCK_QUEUED(
      "the last run has been queued since the night and stays so", NightlyScenarios::stuckQueued),
  /** Retries. */
  FLAKY("files often need another try and sometimes fail", NightlyScenarios::flaky),
  /** Slower every night. */
  SLOW_REGRESSION(
      "nights take longer and longer since three weeks", NightlyScenarios::slowRegression),
  /** No runs. */
  EMPTY("a connection that never ran", ServiceScenarios::empty),
  /** Many runs. */
  HUGE("5000 runs", ServiceScenarios::huge),
  /** 429. */
  RATE_LIMITED(
      "half of the requests are answered 429, with Retry-After in seconds or as a date",
      ServiceScenarios::rateLimited),
  /** 401 after some requests. */
  TOKEN_EXPIRES("each token is good for three requests, then 401", ServiceScenarios::tokenExpires),
  /** Network faults. */
  FLAPPY_NETWORK(
      "in turn: 503 with HTML, a reset in the body, a slow body, a good answer",
      ServiceScenarios::flappyNetwork),
  /** A list that moves while it is read. */
  PAGING_DRIFT(
      "ten new runs appear at the front before each next page", ServiceScenarios::pagingDrift),
  /** Misleading links. */
  BAD_LINKS(
      "the API page's own incoherent example, and next links to other hosts, to themselves, back,"
          + " and on for ever",
      ServiceScenarios::badLinks),
  /** 429 in all forms. */
  THROTTLED(
      "429 before every good answer, a connection for each form of Retry-After",
      ServiceScenarios::throttled),
  /** Invalid responses. */
  BROKEN_ANSWERS(
      "5xx, HTML, empty, reset or truncated before every good answer, a connection for each",
      ServiceScenarios::brokenAnswers),
  /** Slow or missing responses. */
  SLOW_ANSWERS(
      "silence or a byte at a time before every good answer, a connection for each",
      ServiceScenarios::slowAnswers),
  /** Redirects. */
  REDIRECTS(
      "every answer redirects to another server, a connection for each status",
      ServiceScenarios::redirects),
  /** Responses that exhaust the reader. */
  HOSTILE_BODIES(
      "every body is made to exhaust its reader: a gzip bomb, nesting, huge texts and numbers, no"
          + " end; a connection for each",
      ServiceScenarios::hostileBodies),
  /** Data that the documentation does not describe. */
  SCHEMA_DRIFT(
      "unknown values and fields, nulls, no links, odd dates, huge numbers",
      DriftScenarios::schemaDrift),
  /** Malicious data. */
  HOSTILE_TEXT(
      "terminal escapes, bidi, build-log commands, markup and formulas in every text",
      DriftScenarios::hostileText);

  private final String description;

  /** A reference to a stateless static method, which the checker cannot recognize. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Consumer<ScenarioBuilder> setup;

  Scenario(String description, Consumer<ScenarioBuilder> setup) {
    this.description = description;
    this.setup = setup;
  }

  /** Returns the name, such as {@code nightly-partial}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a description in one line. */
  public String description() {
    return description;
  }

  /** Returns all scenarios in display order. */
  public static List<Scenario> all() {
    return List.of(values());
  }

  /**
   * Returns the scenario with a name, ignoring case.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Scenario named(String id) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  void setUp(ScenarioBuilder builder) {
    setup.accept(builder);
  }

  private static String unknown(String id) {
    return "There is no scenario "
        + id
        + ". Choose one of: "
        + all().stream().map(Scenario::id).collect(Collectors.joining(", "))
        + ".";
  }
}
