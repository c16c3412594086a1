package dev.syncruns.cli.command;

import dev.syncruns.cli.command.RootCommand.Removed;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.StaticHelp;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes this command's words. */
@Command(
    name = "completion",
    description = "Print the completion script of a shell.",
    footer = {
      "",
      "Load the script whenever the shell starts:",
      "",
      "  bash  eval \"$(syncruns completion bash)\"  in ~/.bashrc",
      "  zsh   eval \"$(syncruns completion zsh)\"   in ~/.zshrc, after compinit",
      "  fish  syncruns completion fish | source    in ~/.config/fish/config.fish",
      "",
      "Aliases and profiles are completed from your settings. Run ids, and errors outside the"
          + " built-in catalog, are completed by a request to the service that takes at most 2"
          + " seconds; known words such as latest or running need no request.",
      "",
      "Examples:",
      "  $ syncruns completion bash",
    })
final class CompletionCommand implements Runnable {
  /** The shells there are scripts for. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  CompletionCommand() {}

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private String shell = "";

  @Override
  public void run() {
    String script =
        StaticHelp.answer("completion", shell.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> unknown(shell));
    if (spec == null) {
      throw new IllegalStateException("picocli has not initialised this command");
    }
    PrintWriter out = spec.root().commandLine().getOut();
    out.print(script);
    out.flush();
  }

  private static CliException unknown(String shell) {
    Removed.check("completion " + shell.toLowerCase(Locale.ROOT));
    return CliException.usage("no completion script for the shell " + shell)
        .suggest("one of: " + String.join(", ", SHELLS));
  }
}
