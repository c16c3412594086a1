package dev.syncruns.cli;

import dev.syncruns.cli.output.StaticHelp;
import dev.syncruns.cli.output.Terminal.StandardOutput;
import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The usual commands in one process, of a simulated service on this machine and for nobody to read:
 * what they load goes into the archive of classes that the launcher starts Java with. Touches
 * neither the user's settings nor a network.
 */
final class ClassArchiveTraining {
  private static final String[][] COMMANDS = {
    {"list"},
    {"list", "--all", "-o", "jsonl"},
    {"list", "--failed", "--since", "30d", "--json", "--tz", "UTC"},
    {"show", "latest"},
    {"show", "latest", "-o", "json"},
    {"why"},
    {"stats"},
    {"status"},
    {"wait", "--timeout", "1s", "-v"},
    {"list", "--color", "always", "--width", "120", "-o", "wide"},
    {"lst"},
  };

  private ClassArchiveTraining() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws IOException {
    StaticHelp.answer("--version");
    StaticHelp.answer("list", "--help");
    Path home = Files.createTempDirectory("syncruns");
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.NIGHTLY_PARTIAL).seed(1).start()) {
      String connection = simulator.connections().get(0).id();
      settings(home, connection);
      for (String[] command : COMMANDS) {
        run(home, simulator.apiUrl().toString(), command);
      }
      run(home, "https://" + simulator.apiUrl().getAuthority(), "list", "--retries=0");
    } finally {
      remove(home);
    }
  }

  private static void settings(Path home, String connection) throws IOException {
    Path file = home.resolve(".config/syncruns/config.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "syncruns.connections.a.id=" + connection + "\nsyncruns.connection=a\n");
  }

  private static void run(Path home, String service, String... command) {
    Map<String, String> environment =
        Map.of(
            "HOME",
            home.toString(),
            "SYNCRUNS_API_URL",
            service.toString(),
            "SYNCRUNS_TOKEN",
            "sim-rehearsal",
            "SYNCRUNS_HTTP_REQUEST_TIMEOUT",
            "2s");
    new Program(
            new StandardOutput(OutputStream.nullOutputStream()),
            OutputStream.nullOutputStream(),
            InputStream.nullInputStream(),
            environment)
        .run(command);
  }

  private static void remove(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted((one, other) -> other.compareTo(one)).forEach(ClassArchiveTraining::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
