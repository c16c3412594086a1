package dev.syncruns.cli.command;

import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RootCommand.Removed;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.cli.session.Session.Invocation.Flag;
import dev.syncruns.cli.session.Session.Invocation.Manner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has, valid before and after its name. */
final class GlobalOptions {
  static final String DEFAULT_SCENARIO = "nightly-partial";

  private final Map<String, Flag> flags = new LinkedHashMap<>();
  private boolean demo;
  private @Nullable String scenario;
  private @Nullable String zone;
  private @Nullable String trace;
  private @Nullable String filter;
  private int verbosity;
  private boolean quiet;
  private boolean input = true;

  /** Adds the options that stand for settings. */
  void addTo(CommandSpec root) {
    add(root, Name.ACCESS, Setting.CONNECTION, "-c, --connection=ALIAS|ID");
    add(root, Name.ACCESS, Setting.PROFILE, "-p, --profile=NAME");
    add(root, Name.ACCESS, Setting.API_URL, "--api-url=URL");
    add(root, Name.ACCESS, Setting.TOKEN_FILE, "--token-file=FILE|-");
    add(root, Name.ACCESS, Setting.TOKEN_COMMAND, "--token-command=CMD");
    add(root, Name.REQUESTS, Setting.TIMEOUT, "--timeout=DURATION");
    add(root, Name.REQUESTS, Setting.HTTP_REQUEST_TIMEOUT, "--request-timeout=DURATION");
    add(root, Name.REQUESTS, Setting.HTTP_RETRIES, "--retries=N");
    add(root, Name.REQUESTS, Setting.HTTP_MAX_REQUESTS, "--max-requests=N");
    add(root, Name.OUTPUT, Setting.OUTPUT_FORMAT, "-o, --output=FORMAT");
    add(root, Name.OUTPUT, Setting.OUTPUT_COLOR, "--color=WHEN");
    add(root, Name.OUTPUT, Setting.OUTPUT_HYPERLINKS, "--hyperlinks=WHEN");
    add(root, Name.OUTPUT, Setting.OUTPUT_WIDTH, "--width=N");
    add(root, Name.OUTPUT, Setting.OUTPUT_TIME, "--time=STYLE");
  }

  private void add(CommandSpec root, Name group, Setting setting, String synopsis) {
    String[] names = synopsis.substring(0, synopsis.indexOf('=')).split(", ", -1);
    String option = setting == Setting.OUTPUT_FORMAT ? "-o" : names[names.length - 1];
    FlagBinding binding = new FlagBinding(setting, option);
    root.addOption(
        OptionSpec.builder(names)
            .paramLabel(synopsis.substring(synopsis.indexOf('=') + 1))
            .type(setting == Setting.CONNECTION ? String[].class : String.class)
            .description(description(setting))
            .scopeType(ScopeType.INHERIT)
            .userObject(group)
            .getter(binding)
            .setter(binding)
            .build());
  }

  private static String description(Setting setting) {
    List<String> choices = setting.choices();
    int last = choices.size() - 1;
    String among =
        last < 0
            ? ""
            : ": " + String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    String usual =
        setting
            .defaultText()
            .filter(text -> !text.equals("none"))
            .map(" (%s)"::formatted)
            .orElse("");
    return setting.meaning() + among + usual;
  }

  /** Passes the value of an option from picocli to a flag. */
  private final class FlagBinding implements IGetter, ISetter {
    private final Setting setting;
    private final String option;
    private @Nullable Object given;

    FlagBinding(Setting setting, String option) {
      this.setting = setting;
      this.option = option;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // picocli's signature
    public <T> @Nullable T get() {
      return (T) given;
    }

    @Override
    public <T> @Nullable T set(@Nullable T value) {
      given = value;
      flag(
          setting,
          option,
          value instanceof String[] texts ? String.join(",", texts) : (String) value);
      return value;
    }
  }

  @OptionGroup(Name.OUTPUT)
  @Option(names = "--json", scope = ScopeType.INHERIT, description = "same as -o json")
  void json(boolean on) {
    flag(on, Setting.OUTPUT_FORMAT, "--json", OutputFormat.JSON.label());
  }

  @OptionGroup(Name.OUTPUT)
  @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "same as --color never")
  void noColor(boolean on) {
    flag(on, Setting.OUTPUT_COLOR, "--no-color", "never");
  }

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--ascii",
      scope = ScopeType.INHERIT,
      description = "print only ASCII characters on screens")
  void ascii(boolean on) {
    flag(on, Setting.OUTPUT_ASCII, "--ascii", "always");
  }

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--accessible",
      scope = ScopeType.INHERIT,
      description = "print plain lines and words; draw and redraw nothing")
  void accessible(boolean on) {
    flag(on, Setting.OUTPUT_ACCESSIBLE, "--accessible", "always");
  }

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = "--jq",
      paramLabel = "EXPR",
      scope = ScopeType.INHERIT,
      description = "filter the JSON output with a jq expression; implies -o json")
  void jq(String expression) {
    filter = expression;
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

  @OptionGroup(Name.OUTPUT)
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "print only data: no headlines, hints or warnings")
  void quiet(boolean on) {
    quiet = on;
  }

  @OptionGroup(Name.REQUESTS)
  @Option(
      names = "-v",
      scope = ScopeType.INHERIT,
      description = "log each request on standard error; -vv logs headers too, without secrets")
  void verbose(boolean[] value) {
    verbosity = Math.max(verbosity, value.length);
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

  @OptionGroup(Name.ACCESS)
  @Option(
      names = "--no-input",
      scope = ScopeType.INHERIT,
      description = "never prompt for a token; fail instead")
  void noInput(boolean on) {
    input = !on;
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
      description = "scenario of the demo (" + DEFAULT_SCENARIO + "); implies --demo")
  void scenario(String value) {
    scenario = value;
  }

  /** Read from the arguments themselves, because it also applies when they cannot be parsed. */
  @Option(names = "--debug", scope = ScopeType.INHERIT, description = "print stack traces")
  void debug(boolean on) {}

  Invocation invocation(Set<OutputFormat> formats) {
    Removed.check("-o " + text(Setting.OUTPUT_FORMAT).toLowerCase(Locale.ROOT));
    return new Invocation(
        flags,
        scenario == null && demo ? DEFAULT_SCENARIO : scenario,
        zone,
        trace,
        filter,
        new Manner(verbosity, quiet, input),
        formats);
  }

  /** What an option says of a setting; empty when none does. */
  String text(Setting setting) {
    Flag flag = flags.get(setting.property());
    return flag == null ? "" : flag.text();
  }

  /** Gives a setting a value as if by a global option. */
  void flag(Setting setting, String option, @Nullable String text) {
    if (text != null) {
      flags.put(setting.property(), new Flag(option, text));
    }
  }

  private void flag(boolean on, Setting setting, String option, String text) {
    flag(setting, option, on ? text : null);
  }
}
