package dev.syncruns.cli.command;

import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.output.Filter;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.session.Session.FormatResolver;
import dev.syncruns.cli.session.Session.Invocation;
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

  @OptionGroup(Name.ACCESS)
  @Option(
      names = {"-c", "--connection"},
      paramLabel = "ALIAS|ID",
      scope = ScopeType.INHERIT,
      description = "connection, by alias or id; repeatable where a command takes several")
  void connection(String[] values) {
    flag("connection", "--connection", String.join(",", values));
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = {"-p", "--profile"},
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "configuration profile")
  void profile(String value) {
    flag("profile", "--profile", value);
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--api-url",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "address of the service; https, or http on this machine")
  void apiUrl(String value) {
    flag("api-url", "--api-url", value);
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--token-file",
      paramLabel = "FILE|-",
      scope = ScopeType.INHERIT,
      description = "file with the access token, read again when it changes; - for standard input")
  void tokenFile(String value) {
    flag("token-file", "--token-file", value);
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--token-command",
      paramLabel = "CMD",
      scope = ScopeType.INHERIT,
      description = "command that prints the access token, run again when the token expires")
  void tokenCommand(String value) {
    flag("token-command", "--token-command", value);
  }

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--tz",
      paramLabel = "ZONE",
      scope = ScopeType.INHERIT,
      description = "time zone of printed times, e.g. UTC or Europe/Helsinki")
  void zone(String value) {
    zone = value;
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      scope = ScopeType.INHERIT,
      description = "time limit of the whole command, e.g. 90s")
  void timeout(String value) {
    flag("timeout", "--timeout", value);
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "--request-timeout",
      paramLabel = "DURATION",
      scope = ScopeType.INHERIT,
      description = "time limit of each request (30s)")
  void requestTimeout(String value) {
    flag("http.request-timeout", "--request-timeout", value);
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "--retries",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "maximum number of retries of a request (4)")
  void retries(String value) {
    flag("http.retries", "--retries", value);
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "--max-requests",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "maximum number of requests of the command (1000)")
  void maxRequests(String value) {
    flag("http.max-requests", "--max-requests", value);
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "-v",
      scope = ScopeType.INHERIT,
      description = "log each request on standard error; -vv logs headers too, without secrets")
  void verbose(boolean[] value) {
    verbosity = Math.max(verbosity, value.length);
  }

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "print only data: no headlines, hints or warnings")
  void quiet(boolean on) {
    quiet = on;
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "never prompt for a token; fail instead")
  void noInput(boolean on) {
    input = !on;
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "--trace",
      paramLabel = "FILE.har",
      scope = ScopeType.INHERIT,
      description = "write requests and responses to a file, without bodies and secrets")
  void trace(String value) {
    trace = value;
  }

  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "print stack traces")
  void debug(boolean on) {
    debug = on;
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--demo",
      scope = ScopeType.INHERIT,
      description = "use a simulated service: no credentials, no network")
  void demo(boolean on) {
    demo = on;
  }

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "scenario of the demo (nightly-partial); implies --demo")
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
