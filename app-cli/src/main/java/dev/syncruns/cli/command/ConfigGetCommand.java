package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the value of one setting, alone. */
@Command(
    name = "get",
    description = "The value of one setting, alone; a secret's is hidden.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns config get list.limit",
    })
final class ConfigGetCommand extends BaseCommand {
  @Parameters(paramLabel = "PROPERTY", description = "e.g. list.limit")
  private String property = "";

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    Setting setting = PropertyArgument.find(property);
    SettingValue value =
        session
            .settings()
            .value(setting)
            .orElseThrow(
                () ->
                    CliFailure.config(property + " has no value")
                        .suggest("syncruns config explain " + property));
    session.out().line(value.shown());
    return ExitCode.OK;
  }
}
