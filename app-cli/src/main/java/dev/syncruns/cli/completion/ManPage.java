package dev.syncruns.cli.completion;

import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.error.ExitCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The man page of a command, from its usage and the exit codes. */
final class ManPage {
  private final String name;
  private final CommandSpec command;
  private final Roff page = new Roff();

  ManPage(String name, CommandSpec command) {
    this.name = name;
    this.command = command;
  }

  String text(String day) {
    page.title(name.toUpperCase(Locale.ROOT), day);
    List<String> description = List.of(command.usageMessage().description());
    page.macro("SH", "NAME").text(name + " - " + firstOf(description));
    page.macro("SH", "SYNOPSIS").text(synopsis());
    page.macro("SH", "DESCRIPTION");
    description.forEach(page::text);
    footer();
    commands();
    arguments();
    options();
    page.macro("SH", "EXIT STATUS").prose(HelpTopics.text("exit-codes"));
    for (ExitCode code : ExitCode.values()) {
      entry(code.code() + "  " + code.label(), List.of(code.meaning()));
    }
    environment();
    examples();
    seeAlso();
    return page.toString();
  }

  private static String firstOf(List<String> description) {
    String first = description.isEmpty() ? "" : description.get(0);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private String synopsis() {
    StringBuilder synopsis = new StringBuilder(command.qualifiedName()).append(" [OPTIONS]");
    if (!command.subcommands().isEmpty()) {
      synopsis.append(" COMMAND");
    }
    for (PositionalParamSpec argument : command.positionalParameters()) {
      String label = RootCommand.label(argument);
      synopsis.append(argument.required() ? " " + label : " [" + label + "]");
    }
    return synopsis.toString();
  }

  /** The footer of the usage, without the examples, which are a separate section. */
  private void footer() {
    List<String> lines = footerLines();
    List<String> text = lines.subList(0, examplesIn(lines));
    if (!text.isEmpty()) {
      page.macro("PP").prose(text);
    }
  }

  private void examples() {
    List<String> lines = footerLines();
    int start = examplesIn(lines) + 1;
    if (start < lines.size()) {
      page.macro("SH", "EXAMPLES").prose(lines.subList(start, lines.size()));
    }
  }

  private List<String> footerLines() {
    return List.of(command.usageMessage().footer()).stream().dropWhile(String::isEmpty).toList();
  }

  private static int examplesIn(List<String> footer) {
    int start = footer.indexOf("Examples:");
    return start < 0 ? footer.size() : start;
  }

  private void environment() {
    page.macro("SH", "ENVIRONMENT");
    HelpTopics.environment().forEach(row -> entry(row.get(0), row.subList(1, row.size())));
    page.macro("SH", "FILES");
    HelpTopics.files().forEach((file, what) -> entry(file, List.of(what)));
  }

  private void commands() {
    Collection<CommandLine> all = new LinkedHashSet<>(command.subcommands().values());
    if (!all.isEmpty()) {
      page.macro("SH", "COMMANDS");
      for (CommandLine one : all) {
        entry(one.getCommandName(), List.of(one.getCommandSpec().usageMessage().description()));
      }
    }
  }

  private void arguments() {
    if (!command.positionalParameters().isEmpty()) {
      page.macro("SH", "ARGUMENTS");
      command
          .positionalParameters()
          .forEach(one -> entry(one.paramLabel(), List.of(one.description())));
    }
  }

  /** The option groups of the command as subsections of one section. */
  private void options() {
    page.macro("SH", "OPTIONS");
    RootCommand.optionGroups(command)
        .forEach(
            (heading, options) -> {
              if (heading.equals(RootCommand.INHERITED)) {
                page.macro("SH", "OPTIONS OF EVERY COMMAND");
              } else {
                page.macro("SS", heading);
              }
              options.forEach(
                  option -> entry(RootCommand.label(option), List.of(option.description())));
            });
  }

  private void entry(String term, List<String> lines) {
    page.macro("TP").macro("B", term);
    if (lines.isEmpty()) {
      page.text("");
    }
    lines.forEach(page::text);
  }

  private void seeAlso() {
    page.macro("SH", "SEE ALSO");
    String more = command.parent() == null ? "syncruns-help(1)" : "syncruns(1), syncruns-help(1)";
    page.text(more + ", and syncruns help TOPIC: " + String.join(", ", HelpTopics.names()) + ".");
  }

  /** Builds a man page: escaped text, and macros. */
  static final class Roff {
    private final StringBuilder page = new StringBuilder();

    /** Writes the title of a page of section 1, with unescaped hyphens in the date. */
    Roff title(String name, String day) {
      page.append(".TH \"").append(escaped(name)).append("\" \"1\" \"").append(day);
      page.append("\" \"syncruns\" \"syncruns\"\n.ad l\n.nh\n");
      return this;
    }

    /** Writes a macro with its arguments. */
    Roff macro(String name, String... arguments) {
      page.append('.').append(name);
      for (String argument : arguments) {
        page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
      }
      page.append('\n');
      return this;
    }

    /** Writes a line of text, filled together with its neighbors. */
    Roff text(String line) {
      String escaped = escaped(line);
      boolean control = escaped.startsWith(".") || escaped.startsWith("'");
      page.append(control ? "\\&" : "").append(escaped).append('\n');
      return this;
    }

    /**
     * Writes filled prose, with a paragraph after each empty line; roff breaks before leading
     * spaces.
     */
    Roff prose(Iterable<String> lines) {
      boolean parted = false;
      for (String line : lines) {
        if (line.isEmpty()) {
          parted = true;
          continue;
        }
        if (parted) {
          macro("PP");
        }
        parted = false;
        text(line);
      }
      return this;
    }

    private static String escaped(String text) {
      StringBuilder safe = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '\\' -> safe.append("\\e");
          case '-' -> safe.append("\\-");
          case '~' -> safe.append("\\(ti");
          case '^' -> safe.append("\\(ha");
          case '\'' -> safe.append("\\(aq");
          case '`' -> safe.append("\\(ga");
          default -> safe.append(c);
        }
      }
      return safe.toString();
    }

    @Override
    public String toString() {
      return page.toString();
    }
  }
}
