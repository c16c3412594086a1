package dev.syncruns.cli.command;

import dev.syncruns.cli.output.Filter;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.session.FormatResolver;
import dev.syncruns.cli.session.Invocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has, valid before and after its name. */
public final class GlobalOptions {
  static final String DEFAULT_SCENARIO = "nightly-partial";
  static final String OUTPUT = "output.format";

  private final Map<String, Invocation.Flag> flags = new LinkedHashMap<>();
  private boolean demo;
  private @Nullable String scenario;
  private @Nullable String zone;
  private @Nullable String trace;
  private @Nullable Filter filter;
  private boolean debug;
  private int verbosity;
  private boolean quiet;
  private boolean input = true;

  GlobalOptions() {}

  /** What an option says of a property; empty when none does. */
  String text(String property) {
    Invocation.Flag flag = flags.get(property);
    return flag == null ? "" : flag.text();
  }

  @Option(
      names = {"-c", "--connection"},
      paramLabel = "ALIAS|ID",
      scope = ScopeType.INHERIT,
      description = "the connection, by alias or id; repeatable where a command is about several")
  void connection(String[] values) {
    flag("connection", "--connection", String.join(",", values));
  }

  @Option(
      names = {"-p", "--profile"},
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "the profile of the configuration")
  void profile(String value) {
    flag("profile", "--profile", value);
  }

  @Option(
      names = "--api-url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "the service; https, or http on this machine")
  void apiUrl(String value) {
    flag("api-url", "--api-url", value);
  }

  @Option(
      names = "--token-file",
      paramLabel = "FILE|-",
      scope = ScopeType.INHERIT,
      description = "read the access token from a file, again when it changes, or from stdin")
  void tokenFile(String value) {
    flag("token-file", "--token-file", value);
  }

  @Option(
      names = "--token-command",
      paramLabel = "CMD",
      scope = ScopeType.INHERIT,
      description = "run this to get the access token, again when it expires")
  void tokenCommand(String value) {
    flag("token-command", "--token-command", value);
  }

  @Option(
      names = "--tz",
      paramLabel = "ZONE",
      scope = ScopeType.INHERIT,
      description = "the time zone of times, e.g. UTC or Europe/Helsinki")
  void zone(String value) {
    zone = value;
  }

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      scope = ScopeType.INHERIT,
      description = "how long the whole command may take, e.g. 90s")
  void timeout(String value) {
    flag("timeout", "--timeout", value);
  }

  @Option(
      names = "--request-timeout",
      paramLabel = "DURATION",
      scope = ScopeType.INHERIT,
      description = "how long one request may take (30s)")
  void requestTimeout(String value) {
    flag("http.request-timeout", "--request-timeout", value);
  }

  @Option(
      names = "--retries",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "how often a request is tried again (4)")
  void retries(String value) {
    flag("http.retries", "--retries", value);
  }

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "how many requests the command may make (1000)")
  void maxRequests(String value) {
    flag("http.max-requests", "--max-requests", value);
  }

  @Option(
      names = "-v",
      scope = ScopeType.INHERIT,
      description = "a line per request on stderr; -vv with headers, redacted")
  void verbose(boolean[] value) {
    verbosity = Math.max(verbosity, value.length);
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "only data: no headlines, hints and warnings")
  void quiet(boolean on) {
    quiet = on;
  }

  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "wait for nobody to type a token")
  void noInput(boolean on) {
    input = !on;
  }

  @Option(
      names = "--trace",
      paramLabel = "FILE.har",
      scope = ScopeType.INHERIT,
      description = "write the requests and answers to a file, without bodies and secrets")
  void trace(String value) {
    trace = value;
  }

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "print stack traces")
  void debug(boolean on) {
    debug = on;
  }

  @Option(
      names = "--demo",
      scope = ScopeType.INHERIT,
      description = "use a simulated service: no credentials, no network")
  void demo(boolean on) {
    demo = on;
  }

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "which demo (nightly-partial); implies --demo")
  void scenario(String value) {
    scenario = value;
  }

  /** What these options say. */
  Invocation invocation(Set<OutputFormat> formats) {
    String chosen = scenario == null && demo ? DEFAULT_SCENARIO : scenario;
    return new Invocation(
        flags,
        chosen,
        zone,
        trace,
        filter,
        new Invocation.Manner(verbosity, quiet, input),
        formats);
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug;
  }

  /** Gives the filter of the JSON. */
  void filter(Filter wanted) {
    filter = wanted;
  }

  /** Gives a setting as if it were a global option. */
  void flag(String property, String option, String text) {
    flags.put(property, new Invocation.Flag(option, text));
  }

  /** The output formats that commands have. */
  public static final class Formats {

    private Formats() {}

    /** The names of those that a command can write; empty when its output is a text. */
    public static List<String> of(CommandSpec command) {
      return command.userObject() instanceof BaseCommand writing
          ? FormatResolver.labels(writing.formats())
          : List.of();
    }
  }
}
