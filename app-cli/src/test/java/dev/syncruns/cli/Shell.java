package dev.syncruns.cli;

import dev.syncruns.cli.ProcessEnvironment.StandardInput;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.Capabilities.CapabilityProbe;
import dev.syncruns.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The whole command in this process: from its arguments to its exit code and its two streams. */
final class Shell {
  private static final Path NOWHERE = Path.of("target/no-home").toAbsolutePath();

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean terminal;
  private String typed = "";
  private int exit = -1;

  Shell() {
    environment.put("HOME", NOWHERE.toString());
    environment.put("LANG", "C.UTF-8");
  }

  /** What {@code arguments} do in a pipe and without any settings. */
  static Shell run(String... arguments) {
    return new Shell().and(arguments);
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell onTerminal(int columns) {
    terminal = true;
    return with("COLUMNS", Integer.toString(columns)).with("TERM", "xterm");
  }

  Shell typing(String text) {
    typed = text;
    return this;
  }

  /** Runs the command. */
  Shell and(String... arguments) {
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    ProcessEnvironment surroundings =
        new ProcessEnvironment(
            environment,
            NOWHERE,
            new StandardInput(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), () -> true),
            new Terminal(stream, this::capabilities, () -> false),
            new Terminal(
                new PrintStream(err, true, StandardCharsets.UTF_8),
                this::capabilities,
                () -> false));
    exit = new Command(surroundings, stream).run(arguments);
    stream.flush();
    return this;
  }

  private Capabilities capabilities() {
    return new CapabilityProbe(environment).of(terminal);
  }

  int exit() {
    return exit;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
