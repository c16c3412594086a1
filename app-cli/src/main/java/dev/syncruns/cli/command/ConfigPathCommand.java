package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;

/** Prints where the user's own file of settings is, or would be. */
@Command(
    name = "path",
    description = "Where your own file of settings is, or would be.",
    footer = {
      "",
      "Examples:",
      "  $ syncruns config path",
    })
final class ConfigPathCommand extends BaseCommand {

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.of(OutputFormat.TABLE);
  }

  @Override
  ExitCode run(Session session) {
    session.format();
    if (session.scenario().isPresent()) {
      throw CliFailure.usage("a demo reads no file of settings")
          .suggest("syncruns config path, without --demo and --scenario");
    }
    Path file =
        session
            .settingsAsFound()
            .sources()
            .userFile()
            .orElseThrow(
                () ->
                    CliFailure.config("there is no home directory to keep settings in")
                        .suggest("set HOME or XDG_CONFIG_HOME to an absolute path"));
    session.out().line(file.toString());
    return ExitCode.OK;
  }
}
