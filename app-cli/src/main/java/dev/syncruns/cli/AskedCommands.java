package dev.syncruns.cli;

import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.config.SettingsInput;
import dev.syncruns.cli.prepared.Candidate;
import dev.syncruns.cli.render.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What commands answer to somebody who is still typing another: each runs in this process as far as
 * it comes in a short time, with nothing to read and nobody to tell of errors.
 */
final class AskedCommands {
  private static final Duration PATIENCE = Duration.ofMillis(2500);
  private static final Duration PATIENCE_WITH_DEMO = Duration.ofSeconds(30);
  private static final String TAB = "\t";
  private static final InputStream EMPTY = InputStream.nullInputStream();

  private final Map<String, String> environment;
  private final Path directory;
  private final TypedOptions typed;

  AskedCommands(Map<String, String> environment, Path directory, TypedOptions typed) {
    this.environment = environment;
    this.directory = directory;
    this.typed = typed;
  }

  /** The aliases of the service. */
  List<Candidate> connections() {
    return rows("connections", "list", "--columns=alias,title");
  }

  /** The latest runs. */
  List<Candidate> runs() {
    return rows(
        "list", "--columns=run,outcome,started", "--limit=20", "--page-size=20", "--time=relative");
  }

  /** The errors that the latest runs had. */
  List<Candidate> errors() {
    return rows("errors", "list", "--seen", "--columns=name,meaning");
  }

  private List<Candidate> rows(String... command) {
    if (!typed.isDemo() && needsCommand()) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("-o", "tsv", "--no-header", "-q", "--no-input"));
    if (!typed.isDemo()) {
      arguments.addAll(List.of("--retries=0", "--timeout=2s", "--request-timeout=2s"));
    }
    arguments.addAll(typed.arguments());
    return answer(arguments).lines().map(AskedCommands::candidate).toList();
  }

  /** Whether the token would come from a command, which is not run for somebody who types. */
  private boolean needsCommand() {
    Map<String, String> options = new HashMap<>();
    typed.values().forEach((option, value) -> options.put(option.substring(2), value));
    SettingsInput input = new SettingsInput(options, Map.of(), environment, directory);
    return TokenSource.chosen(Settings.read(input), new StandardInput(EMPTY, () -> false))
        .isCommand();
  }

  private static Candidate candidate(String row) {
    int tab = row.indexOf(TAB);
    return tab < 0
        ? Candidate.of(row)
        : new Candidate(row.substring(0, tab), row.substring(tab + 1));
  }

  /** What the command has written when it has ended; nothing if it has not ended in time. */
  private String answer(List<String> arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    StandardInput nothing = new StandardInput(EMPTY, () -> false);
    Surroundings surroundings =
        new Surroundings(environment, directory, nothing, new Terminal(out), Terminal.mute());
    Thread asking =
        new Thread(
            () -> {
              new Command(surroundings, out).run(arguments.toArray(String[]::new));
              out.flush();
            },
            "completion");
    asking.setDaemon(true);
    asking.start();
    try {
      asking.join((typed.isDemo() ? PATIENCE_WITH_DEMO : PATIENCE).toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return asking.isAlive() ? "" : bytes.toString(StandardCharsets.UTF_8);
  }
}
