package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.OptionParser;
import dev.syncruns.cli.command.OptionGroup.Name;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RunField;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Choice.UnknownWord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses the fields of a run in JSON. */
@OptionGroup(Name.OUTPUT)
final class FieldOptions {
  private static final String HELP = "help";

  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "A,B",
      description = "with json and jsonl, only these fields of a run; \"help\" lists them")
  private @Nullable List<String> fields;

  /** Whether the user only asks which fields there are. */
  boolean isHelp() {
    return fields != null && fields.size() == 1 && fields.get(0).equalsIgnoreCase(HELP);
  }

  /** Writes which fields there are. */
  void writeHelp(Terminal out, boolean minimal) {
    RunField.all(minimal).forEach(field -> out.line(field.label()));
  }

  /**
   * The fields chosen; all when none is.
   *
   * @throws CliException when one is unknown, or the format has no fields
   */
  List<RunField> chosen(OutputFormat format, boolean minimal) {
    List<RunField> all = RunField.all(minimal);
    if (fields == null) {
      return all;
    }
    if (!format.isJson()) {
      throw CliException.usage(
              "--fields chooses fields of JSON, and the format is " + format.label())
          .suggest("-o json, or --columns for tables");
    }
    try {
      return fields.stream().map(word -> RunField.named(word, all)).distinct().toList();
    } catch (UnknownWord unknown) {
      throw OptionParser.unknown("--fields", "field", unknown);
    }
  }
}
