package dev.syncruns.cli.command;

import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.command.RootCommand.Removed;
import dev.syncruns.cli.output.Filter;
import dev.syncruns.cli.output.OutputFormat;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of the form of output, and of how it looks on a terminal; every command has them. */
@OptionGroup(Name.OUTPUT)
final class ScreenOptions {
  private static final String ALWAYS = "always";

  private final GlobalOptions globals;

  ScreenOptions(GlobalOptions globals) {
    this.globals = globals;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description =
          "output format: table, wide, json, jsonl, yaml, csv, tsv, md or name, if the command has"
              + " it")
  void output(String format) {
    Removed.words("-o " + format.toLowerCase(Locale.ROOT))
        .ifPresent(
            refused -> {
              throw refused;
            });
    globals.flag(GlobalOptions.OUTPUT, "-o", format);
  }

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "same as -o json")
  void json(boolean on) {
    give(on, GlobalOptions.OUTPUT, "--json", OutputFormat.JSON.label());
  }

  @Option(
      names = "--jq",
      paramLabel = "EXPR",
      scope = ScopeType.INHERIT,
      description = "filter the JSON output with a jq expression; implies -o json")
  void jq(String expression) {
    globals.filter(new Filter(expression));
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "when to use color: auto, always or never (auto)")
  void color(String when) {
    globals.flag("output.color", "--color", when);
  }

  @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "same as --color never")
  void noColor(boolean on) {
    give(on, "output.color", "--no-color", "never");
  }

  @Option(
      names = "--ascii",
      scope = ScopeType.INHERIT,
      description = "print only ASCII characters on screens")
  void ascii(boolean on) {
    give(on, "output.ascii", "--ascii", ALWAYS);
  }

  @Option(
      names = "--accessible",
      scope = ScopeType.INHERIT,
      description = "print plain lines and words; draw and redraw nothing")
  void accessible(boolean on) {
    give(on, "output.accessible", "--accessible", ALWAYS);
  }

  @Option(
      names = "--hyperlinks",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "when to print web addresses as terminal links: auto or never (auto)")
  void hyperlinks(String when) {
    globals.flag("output.hyperlinks", "--hyperlinks", when);
  }

  @Option(
      names = "--width",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "lay out for a terminal of N columns, also into a pipe")
  void width(String columns) {
    globals.flag("output.width", "--width", columns);
  }

  @Option(
      names = "--time",
      paramLabel = "STYLE",
      scope = ScopeType.INHERIT,
      description = "style of times: relative, local, utc, iso or epoch")
  void time(String style) {
    globals.flag("output.time", "--time", style);
  }

  private void give(boolean on, String property, String option, String text) {
    if (on) {
      globals.flag(property, option, text);
    }
  }
}
