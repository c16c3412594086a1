package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Alias.AliasSetting;
import dev.syncruns.cli.error.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings there are, apart from those of each alias. */
public enum Setting {
  /** The service. */
  API_URL(
      "api-url",
      "https://api.bentley.com",
      SettingScope.NOT_PROJECT,
      Values.serviceAddress(),
      "service"),
  /** The access token itself. */
  TOKEN("token", null, SettingScope.ENVIRONMENT, Values.text("an access token"), "access token"),
  /** A file that holds the access token. */
  TOKEN_FILE(
      "token-file",
      null,
      SettingScope.NOT_PROJECT,
      Values.text("a file, or -"),
      "file with the token"),
  /** A command that prints the access token. */
  TOKEN_COMMAND(
      "token-command",
      null,
      SettingScope.NOT_PROJECT,
      Values.text("a command"),
      "command that prints the token"),
  /** The client that gets its own tokens. */
  CLIENT_ID(
      "client-id",
      null,
      SettingScope.NOT_PROJECT,
      Values.text("a client id"),
      "client for OAuth2 tokens"),
  /** Its secret. */
  CLIENT_SECRET(
      "client-secret",
      null,
      SettingScope.ENVIRONMENT,
      Values.text("a secret"),
      "secret of the client"),
  /** A file that holds its secret. */
  CLIENT_SECRET_FILE(
      "client-secret-file",
      null,
      SettingScope.NOT_PROJECT,
      Values.text("a file"),
      "file with the client's secret"),
  /** The issuer of tokens. */
  ISSUER_URL(
      "issuer-url",
      "https://ims.bentley.com",
      SettingScope.NOT_PROJECT,
      Values.serviceAddress(),
      "issuer of OAuth2 tokens"),
  /** The connection meant when none is named. */
  CONNECTION(
      "connection",
      null,
      SettingScope.ANYWHERE,
      Values.text("an alias or an id"),
      "default connection"),
  /** The profile in effect. */
  PROFILE("profile", null, SettingScope.NOT_PROJECT, Values.text("a name"), "profile"),
  /** How long a command may take. */
  TIMEOUT(
      "timeout",
      "none",
      SettingScope.ANYWHERE,
      Values.duration().or("none"),
      "limit of a whole command"),
  /** The form of the output. */
  OUTPUT_FORMAT(
      "output.format",
      "table",
      SettingScope.ANYWHERE,
      Values.oneOf("table", "wide", "json", "jsonl", "yaml", "csv", "tsv", "md", "name"),
      "form of lists, where the command has it"),
  /** Whether to colour. */
  OUTPUT_COLOR(
      "output.color",
      "auto",
      SettingScope.ANYWHERE,
      Values.oneOf("auto", "always", "never"),
      "colours"),
  /** How times are shown. */
  OUTPUT_TIME(
      "output.time",
      "auto",
      SettingScope.ANYWHERE,
      Values.oneOf("auto", "relative", "local", "utc", "iso", "epoch"),
      "how times are shown"),
  /** For how many columns to lay out. */
  OUTPUT_WIDTH(
      "output.width",
      "auto",
      SettingScope.ANYWHERE,
      Values.count(1, 10_000).or("auto"),
      "columns to lay out for"),
  /** Whether symbols beyond ASCII are shown. */
  OUTPUT_ASCII(
      "output.ascii",
      "auto",
      SettingScope.ANYWHERE,
      Values.oneOf("auto", "always", "never"),
      "nothing beyond ASCII on screens"),
  /** Whether screens are written as plain lines. */
  OUTPUT_ACCESSIBLE(
      "output.accessible",
      "auto",
      SettingScope.ANYWHERE,
      Values.oneOf("auto", "always", "never"),
      "plain lines in place of screens"),
  /** Whether web addresses become links. */
  OUTPUT_HYPERLINKS(
      "output.hyperlinks",
      "auto",
      SettingScope.ANYWHERE,
      Values.oneOf("auto", "never"),
      "links on terminals that open them"),
  /** How many runs are listed. */
  LIST_LIMIT("list.limit", "20", SettingScope.ANYWHERE, Values.count(1, 1_000_000), "runs listed"),
  /** How many runs are asked for at a time. */
  LIST_PAGE_SIZE(
      "list.page-size",
      "100",
      SettingScope.ANYWHERE,
      Values.count(1, 1_000_000),
      "runs per request"),
  /** From when on runs are listed. */
  LIST_SINCE(
      "list.since",
      "none",
      SettingScope.ANYWHERE,
      Values.text("a time such as 7d, monday or 2025-11-20, or none"),
      "from when on runs are listed"),
  /** How often runs that are waited for are looked at. */
  WATCH_INTERVAL(
      "watch.interval",
      "auto",
      SettingScope.ANYWHERE,
      Values.duration().or("auto"),
      "time between looks at a run"),
  /** How long to wait for runs. */
  WATCH_TIMEOUT(
      "watch.timeout",
      "auto",
      SettingScope.ANYWHERE,
      Values.duration().or("auto"),
      "limit of a wait (2h) or watch (none)"),
  /** How many problems in a row a wait bears. */
  WATCH_MAX_ERRORS(
      "watch.max-errors",
      "10",
      SettingScope.ANYWHERE,
      Values.count(1, 1_000_000),
      "problems in a row that a wait bears"),
  /** How often a wait without news is heard of. */
  WATCH_HEARTBEAT(
      "watch.heartbeat",
      "5m",
      SettingScope.ANYWHERE,
      Values.duration().or("none"),
      "time between signs of life"),
  /** What is held against a run. */
  POLICY_FAIL_ON(
      "policy.fail-on",
      "error,partial,canceled,timedout,skipped,undetermined,task-error",
      SettingScope.ANYWHERE,
      Values.rules(),
      "rules, any of which is held against a run"),
  /** What is not. */
  POLICY_OK_ON(
      "policy.ok-on", null, SettingScope.ANYWHERE, Values.rules(), "rules that are waived"),
  /** How long a request may take. */
  HTTP_REQUEST_TIMEOUT(
      "http.request-timeout",
      "30s",
      SettingScope.ANYWHERE,
      Values.duration(),
      "limit of one request"),
  /** How often a request is tried again. */
  HTTP_RETRIES(
      "http.retries", "4", SettingScope.ANYWHERE, Values.count(0, 100), "tries after the first"),
  /** How many requests a command may make. */
  HTTP_MAX_REQUESTS(
      "http.max-requests",
      "1000",
      SettingScope.ANYWHERE,
      Values.count(1, 1_000_000),
      "requests a command may make"),
  /** The proxy that leads to the service. */
  HTTP_PROXY(
      "http.proxy",
      null,
      SettingScope.NOT_PROJECT,
      Values.proxy().or("none"),
      "proxy; HTTPS_PROXY and NO_PROXY otherwise"),
  /** Certificates that are believed besides Java's. */
  HTTP_CA_FILE(
      "http.ca-file",
      null,
      SettingScope.NOT_PROJECT,
      Values.text("a file"),
      "PEM file of CA certificates to trust, too");

  private final String property;
  private final @Nullable String defaultText;
  private final SettingScope place;

  @SuppressWarnings("ImmutableEnumChecker") // its function has no state
  private final Values permitted;

  private final String meaning;

  Setting(
      String property,
      @Nullable String defaultText,
      SettingScope place,
      Values permitted,
      String meaning) {
    this.property = property;
    this.defaultText = defaultText;
    this.place = place;
    this.permitted = permitted;
    this.meaning = meaning;
  }

  /** The setting of a property; empty when there is none. */
  static Optional<Setting> named(String property) {
    return Arrays.stream(values()).filter(one -> one.property.equals(property)).findFirst();
  }

  /** The property's name without {@code syncruns.}, e.g. {@code list.limit}. */
  public String property() {
    return property;
  }

  /** The environment variable that sets it, e.g. {@code SYNCRUNS_LIST_LIMIT}. */
  public String variable() {
    return PropertyNames.variableOf(property);
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** What is wrong with a value; empty when nothing is. Repeats no part of it but a rule. */
  public Optional<String> problemOf(String text) {
    return permitted.problem().apply(text);
  }

  /** The values it allows, in words. */
  public String allowed() {
    return permitted.allowed();
  }

  /** The values it allows, where they are few; else empty. */
  public List<String> choices() {
    return permitted.choices();
  }

  /** Its value when nobody gives one. */
  public Optional<String> defaultText() {
    return Optional.ofNullable(defaultText);
  }

  /** Whether its value must never be shown. */
  public boolean isSecret() {
    return place == SettingScope.ENVIRONMENT;
  }

  SettingScope place() {
    return place;
  }

  /** Where a setting may be given. */
  enum SettingScope {
    /** Everywhere. */
    ANYWHERE,
    /**
     * Not in a project's file: whoever can change a project must not be able to send a token
     * elsewhere or to run a command.
     */
    NOT_PROJECT,
    /** In the environment only: a secret has no place in a file that is read as a whole. */
    ENVIRONMENT
  }

  /** The names of properties and environment variables, taken apart. */
  public static final class PropertyNames {
    static final String PREFIX = "syncruns.";
    static final String VARIABLE_PREFIX = "SYNCRUNS_";

    private static final Pattern PROFILED = Pattern.compile("%([^.]+)\\.(.*)");
    private static final Pattern ALIAS =
        Pattern.compile("connections\\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([a-z-]+)");
    private static final List<String> VARIABLES_OF_LAUNCHER = List.of("SYNCRUNS_JAVA_OPTS");

    private PropertyNames() {}

    /** The name without a leading {@code %profile.} */
    static String withoutProfile(String name) {
      Matcher profiled = PROFILED.matcher(name);
      return profiled.matches() ? profiled.group(2) : name;
    }

    /** The profile that a name belongs to. */
    static Optional<String> profileOf(String name) {
      Matcher profiled = PROFILED.matcher(name);
      return profiled.matches() ? Optional.of(profiled.group(1)) : Optional.empty();
    }

    /** The alias that a full name configures. */
    static Optional<String> aliasOf(String fullName) {
      return aliasSettingOf(fullName).map(setting -> alias(fullName).group(1));
    }

    /** What a full name says of an alias. */
    public static Optional<AliasSetting> aliasSettingOf(String fullName) {
      Matcher alias = alias(fullName);
      return alias.matches() ? AliasSetting.named(alias.group(2)) : Optional.empty();
    }

    private static Matcher alias(String fullName) {
      String name = withoutProfile(fullName);
      Matcher alias = ALIAS.matcher(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "");
      alias.matches();
      return alias;
    }

    /** The setting that a full name means. */
    static Optional<Setting> settingOf(String fullName) {
      String name = withoutProfile(fullName);
      return name.startsWith(PREFIX)
          ? Setting.named(name.substring(PREFIX.length()))
          : Optional.empty();
    }

    /** The name that an unknown one may have been meant to be. */
    public static Optional<String> nearest(String fullName) {
      String name = withoutProfile(fullName);
      Matcher alias = ALIAS.matcher(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "");
      String owner = alias.matches() ? alias.group(1) : "NAME";
      return DidYouMean.among(
          name,
          Stream.concat(
                  Arrays.stream(Setting.values()).map(Setting::property),
                  Arrays.stream(AliasSetting.values()).map(one -> one.property(owner)))
              .map(PREFIX::concat)
              .toList());
    }

    /** The full name of a setting's property. */
    static String full(Setting setting) {
      return PREFIX + setting.property();
    }

    /** Whether a text can be an alias. */
    public static boolean isAlias(String text) {
      return ALIAS.matcher("connections." + text + ".id").matches();
    }

    /** The environment variable of a property without {@code syncruns.} */
    public static String variableOf(String property) {
      return VARIABLE_PREFIX + property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether a variable that looks like one of ours is none. */
    static boolean isUnknownVariable(String variable) {
      return variable.startsWith(VARIABLE_PREFIX)
          && !variable.startsWith("SYNCRUNS_CONNECTIONS_")
          && !VARIABLES_OF_LAUNCHER.contains(variable)
          && Arrays.stream(Setting.values())
              .noneMatch(setting -> variableOf(setting.property()).equals(variable));
    }
  }
}
