package dev.syncruns.cli.config;

import static dev.syncruns.cli.config.Setting.Scope.ANYWHERE;
import static dev.syncruns.cli.config.Setting.Scope.ENVIRONMENT;
import static dev.syncruns.cli.config.Setting.Scope.NOT_PROJECT;
import static dev.syncruns.cli.config.Values.count;
import static dev.syncruns.cli.config.Values.duration;
import static dev.syncruns.cli.config.Values.oneOf;
import static dev.syncruns.cli.config.Values.proxy;
import static dev.syncruns.cli.config.Values.rules;
import static dev.syncruns.cli.config.Values.serviceAddress;
import static dev.syncruns.cli.config.Values.text;

import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.output.OutputFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings, apart from those of aliases. */
public enum Setting {
  API_URL(
      NOT_PROJECT,
      "api-url",
      "https://api.bentley.com",
      serviceAddress(),
      "address of the service; https, or http on this machine"),
  TOKEN(ENVIRONMENT, "token", null, text("an access token"), "access token"),
  TOKEN_FILE(
      NOT_PROJECT,
      "token-file",
      null,
      text("a file, or -"),
      "file with the access token, read again when it changes; - for standard input"),
  TOKEN_COMMAND(
      NOT_PROJECT,
      "token-command",
      null,
      text("a command"),
      "command that prints the access token, run again when the token expires"),
  CLIENT_ID(NOT_PROJECT, "client-id", null, text("a client id"), "id of the OAuth2 client"),
  CLIENT_SECRET(
      ENVIRONMENT, "client-secret", null, text("a secret"), "secret of the OAuth2 client"),
  CLIENT_SECRET_FILE(
      NOT_PROJECT,
      "client-secret-file",
      null,
      text("a file"),
      "file with the secret of the client"),
  ISSUER_URL(
      NOT_PROJECT,
      "issuer-url",
      "https://ims.bentley.com",
      serviceAddress(),
      "issuer of OAuth2 tokens"),
  CONNECTION(
      "connection",
      null,
      text("an alias or an id"),
      "connection, by alias or id; repeatable where a command takes several"),
  PROFILE(NOT_PROJECT, "profile", null, text("a name"), "configuration profile"),
  TIMEOUT("timeout", "none", duration().or("none"), "time limit of the whole command, e.g. 90s"),
  OUTPUT_FORMAT(
      "output.format",
      "table",
      oneOf(OutputFormat.labels(EnumSet.allOf(OutputFormat.class)).toArray(String[]::new)),
      "output format, if the command has it"),
  OUTPUT_COLOR("output.color", "auto", oneOf("auto", "always", "never"), "when to use color"),
  OUTPUT_TIME(
      "output.time",
      "auto",
      oneOf("auto", "relative", "local", "utc", "iso", "epoch"),
      "style of times"),
  OUTPUT_WIDTH(
      "output.width",
      "auto",
      count(1, 10_000).or("auto"),
      "number of columns to lay out for, also into a pipe"),
  OUTPUT_ASCII(
      "output.ascii",
      "auto",
      oneOf("auto", "always", "never"),
      "when to print only ASCII on screens"),
  OUTPUT_ACCESSIBLE(
      "output.accessible",
      "auto",
      oneOf("auto", "always", "never"),
      "when to print plain lines in place of screens"),
  OUTPUT_HYPERLINKS(
      "output.hyperlinks",
      "auto",
      oneOf("auto", "never"),
      "when to print web addresses as terminal links"),
  LIST_LIMIT("list.limit", "20", count(1, 1_000_000), "maximum number of listed runs"),
  LIST_PAGE_SIZE("list.page-size", "100", count(1, 1_000_000), "runs per request"),
  LIST_SINCE(
      "list.since",
      "none",
      text("a time such as 7d, monday or 2025-11-20, or none"),
      "earliest start of listed runs"),
  WATCH_INTERVAL("watch.interval", "auto", duration().or("auto"), "time between polls of a run"),
  WATCH_TIMEOUT(
      "watch.timeout", "auto", duration().or("auto"), "time limit of wait (2h) and watch (none)"),
  WATCH_MAX_ERRORS(
      "watch.max-errors", "10", count(1, 1_000_000), "consecutive errors before a wait gives up"),
  WATCH_HEARTBEAT("watch.heartbeat", "5m", duration().or("none"), "time between heartbeat lines"),
  POLICY_FAIL_ON(
      "policy.fail-on",
      "error,partial,canceled,timedout,skipped,undetermined,task-error",
      rules(),
      "rules that fail a run"),
  POLICY_OK_ON("policy.ok-on", null, rules(), "rules that are waived"),
  HTTP_REQUEST_TIMEOUT("http.request-timeout", "30s", duration(), "time limit of each request"),
  HTTP_RETRIES("http.retries", "4", count(0, 100), "maximum number of retries of a request"),
  HTTP_MAX_REQUESTS(
      "http.max-requests",
      "1000",
      count(1, 1_000_000),
      "maximum number of requests of the command"),
  HTTP_PROXY(
      NOT_PROJECT,
      "http.proxy",
      null,
      proxy().or("none"),
      "proxy; by default HTTPS_PROXY and NO_PROXY"),
  HTTP_CA_FILE(
      NOT_PROJECT, "http.ca-file", null, text("a file"), "PEM file of additional CA certificates");

  private final Scope scope;
  private final String property;
  private final @Nullable String defaultText;

  @SuppressWarnings("ImmutableEnumChecker") // its function has no state
  private final Values permitted;

  private final String meaning;

  Setting(String property, @Nullable String defaultText, Values permitted, String meaning) {
    this(ANYWHERE, property, defaultText, permitted, meaning);
  }

  Setting(
      Scope scope,
      String property,
      @Nullable String defaultText,
      Values permitted,
      String meaning) {
    this.scope = scope;
    this.property = property;
    this.defaultText = defaultText;
    this.permitted = permitted;
    this.meaning = meaning;
  }

  static Optional<Setting> named(String property) {
    return Arrays.stream(values()).filter(one -> one.property.equals(property)).findFirst();
  }

  /** The name of the property without {@code syncruns.}, e.g. {@code list.limit}. */
  public String property() {
    return property;
  }

  /** The environment variable, e.g. {@code SYNCRUNS_LIST_LIMIT}. */
  public String variable() {
    return PropertyNames.variableOf(property);
  }

  /** A description in a few words. */
  public String meaning() {
    return meaning;
  }

  /** What is wrong with a value; empty when it is valid. Repeats no part of it but a rule. */
  public Optional<String> problemOf(String text) {
    return permitted.problem().apply(text);
  }

  /** A description of the allowed values. */
  public String allowed() {
    return permitted.allowed();
  }

  /** The allowed values where they are few; otherwise empty. */
  public List<String> choices() {
    return permitted.choices();
  }

  public Optional<String> defaultText() {
    return Optional.ofNullable(defaultText);
  }

  /** Whether its value must never be printed. */
  public boolean isSecret() {
    return scope == ENVIRONMENT;
  }

  Scope scope() {
    return scope;
  }

  /** Where a setting may be given. */
  enum Scope {
    ANYWHERE,
    /**
     * Not in the file of a project: whoever can change a project must not be able to send a token
     * elsewhere or to run a command.
     */
    NOT_PROJECT,
    /** Only in the environment: a secret does not belong in a file of settings. */
    ENVIRONMENT
  }

  /** Parses the names of properties and environment variables. */
  public static final class PropertyNames {
    static final String PREFIX = "syncruns.";
    static final String VARIABLE_PREFIX = "SYNCRUNS_";

    private static final Pattern PROFILED = Pattern.compile("%([^.]+)\\.(.*)");
    private static final Pattern ALIAS =
        Pattern.compile("syncruns\\.connections\\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([a-z-]+)");

    private PropertyNames() {}

    /** Returns a name without a leading {@code %profile.} */
    static String withoutProfile(String name) {
      Matcher profiled = PROFILED.matcher(name);
      return profiled.matches() ? profiled.group(2) : name;
    }

    static Optional<String> profileOf(String name) {
      Matcher profiled = PROFILED.matcher(name);
      return profiled.matches() ? Optional.of(profiled.group(1)) : Optional.empty();
    }

    /** Returns the alias that a full name configures. */
    static Optional<String> aliasOf(String fullName) {
      Matcher alias = ALIAS.matcher(withoutProfile(fullName));
      return alias.matches() && AliasSetting.named(alias.group(2)).isPresent()
          ? Optional.of(alias.group(1))
          : Optional.empty();
    }

    /** Returns the setting of an alias that a full name means. */
    public static Optional<AliasSetting> aliasSettingOf(String fullName) {
      Matcher alias = ALIAS.matcher(withoutProfile(fullName));
      return alias.matches() ? AliasSetting.named(alias.group(2)) : Optional.empty();
    }

    /** Returns the setting that a full name means. */
    static Optional<Setting> settingOf(String fullName) {
      String name = withoutProfile(fullName);
      return name.startsWith(PREFIX)
          ? Setting.named(name.substring(PREFIX.length()))
          : Optional.empty();
    }

    /** Returns the known name that is nearest to an unknown one. */
    public static Optional<String> nearest(String fullName) {
      String name = withoutProfile(fullName);
      Matcher alias = ALIAS.matcher(name);
      String owner = alias.matches() ? alias.group(1) : "NAME";
      return DidYouMean.among(
          name,
          Stream.concat(
                  Arrays.stream(Setting.values()).map(Setting::property),
                  Arrays.stream(AliasSetting.values()).map(one -> one.property(owner)))
              .map(PREFIX::concat)
              .toList());
    }

    static String full(Setting setting) {
      return PREFIX + setting.property();
    }

    /** Whether a text is a valid alias. */
    public static boolean isAlias(String text) {
      return ALIAS.matcher("syncruns.connections." + text + ".id").matches();
    }

    /** Returns the environment variable of a property without {@code syncruns.} */
    public static String variableOf(String property) {
      return VARIABLE_PREFIX + property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether a variable has our prefix and no meaning. */
    static boolean isUnknownVariable(String variable) {
      return variable.startsWith(VARIABLE_PREFIX)
          && !variable.startsWith("SYNCRUNS_CONNECTIONS_")
          && !variable.equals("SYNCRUNS_JAVA_OPTS")
          && Arrays.stream(Setting.values())
              .noneMatch(setting -> setting.variable().equals(variable));
    }
  }
}
