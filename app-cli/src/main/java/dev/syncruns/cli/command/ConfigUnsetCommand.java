package dev.syncruns.cli.command;

import dev.syncruns.cli.edit.UserFile;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a setting out of the user's file. */
@Command(
    name = "unset",
    description = "Take a setting out of your own file of settings.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns config unset list.limit",
    })
final class ConfigUnsetCommand extends BaseCommand {
  @Parameters(paramLabel = "PROPERTY", description = "e.g. list.limit")
  private String property = "";

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    String name = EditedProperty.named(property).name();
    UserFile file = EditedFile.of(session);
    String place =
        file.place(name)
            .orElseThrow(
                () ->
                    CliFailure.config(file.nameOf(name) + " is not in " + file.shown())
                        .suggest("syncruns config list says where each value comes from"));
    file.remove(name);
    file.save();
    session.out().line("removed " + file.nameOf(name) + " (" + place + ")");
    return ExitCode.OK;
  }
}
