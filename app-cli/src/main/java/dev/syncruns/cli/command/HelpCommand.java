package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command or a topic. */
@Command(
    name = "help",
    description = "How to use a command, or more about a topic.",
    footer = {"", "Topics: exit-codes, environment, output, selectors, filters, ci, security."})
final class HelpCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "COMMAND|TOPIC", description = "what to explain")
  private List<String> words = List.of();

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not initialised this command");
    }
    CommandLine root = spec.root().commandLine();
    PrintWriter out = root.getOut();
    if (words.size() == 1 && HelpTopics.names().contains(words.get(0))) {
      HelpTopics.lines(words.get(0)).forEach(out::println);
    } else {
      out.print(commandOf(root).getUsageMessage());
    }
    out.flush();
  }

  private CommandLine commandOf(CommandLine root) {
    CommandLine command = root;
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw unknown(word, command);
      }
      command = next;
    }
    return command;
  }

  private static CliFailure unknown(String word, CommandLine command) {
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    known.addAll(HelpTopics.names());
    return CliFailure.usage("there is no command or topic " + word)
        .suggest(DidYouMean.among(word, known).orElse("one of: " + String.join(", ", known)));
  }
}
