package dev.syncruns.cli.command;

import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.output.StaticHelp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command or a topic. */
@Command(
    name = "help",
    description = "Explain a command or a topic.",
    footer = {
      "",
      "Topics: exit-codes, environment, auth, output, schema, selectors, filters, ci, security.",
      "syncruns help schema NAME prints the JSON Schema of a document.",
      "",
      "Examples:",
      "  $ syncruns help exit-codes",
      "  $ syncruns help schema runs",
    })
final class HelpCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "COMMAND|TOPIC", description = "command or topic")
  private List<String> words = List.of();

  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not initialised this command");
    }
    CommandLine root = spec.root().commandLine();
    String[] asked = Stream.concat(Stream.of("help"), words.stream()).toArray(String[]::new);
    String answer =
        StaticHelp.answer(((RootCommand) spec.root().userObject())::columns, asked)
            .orElseThrow(() -> unknown(root));
    root.getOut().print(answer);
    root.getOut().flush();
  }

  private CliException unknown(CommandLine root) {
    String first = words.get(0);
    if (words.size() == 2 && first.equals(HelpTopics.SCHEMA)) {
      return CliException.usage("there is no JSON document " + words.get(1))
          .suggest("syncruns help schema lists them");
    }
    CommandLine command = root;
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        return unknown(word, command);
      }
      command = next;
    }
    return unknown(String.join(" ", words), command);
  }

  private static CliException unknown(String word, CommandLine command) {
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    known.addAll(HelpTopics.names());
    return CliException.usage("there is no command or topic " + word)
        .suggest(DidYouMean.among(word, known).orElse("one of: " + String.join(", ", known)));
  }
}
