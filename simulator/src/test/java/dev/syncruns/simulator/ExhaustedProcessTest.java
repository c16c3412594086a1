package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A simulator of its own process that runs out of what the operating system gives it. */
class ExhaustedProcessTest {

  /** Serves until its standard input ends. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
      try (Simulator simulator = Simulator.builder().generate("c", 1, 1, 1).start()) {
        System.out.println(simulator.apiUrl().getPort());
        while (System.in.read() >= 0) {
          // Until the test lets it end.
        }
      }
    }
  }

  @TempDir private Path folder;

  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=61234", "--clear-groups");

  @Test
  @Timeout(60)
  void withoutDescriptors_clientsWaitAndAreServedOnceThereAreSome() throws Exception {
    servesAgainAfter(List.of("prlimit", "--nofile=80"), 200);
  }

  @Test
  @Timeout(60)
  void withoutThreads_clientsAreSentAwayAndOthersServedLater() throws Exception {
    List<String> limited = new ArrayList<>(AS_NOBODY);
    limited.addAll(List.of("prlimit", "--nproc=40"));
    servesAgainAfter(limited, 200);
  }

  private void servesAgainAfter(List<String> limited, int clients) throws Exception {
    List<String> command = new ArrayList<>(limited);
    Assumptions.assumeTrue(runs(command), () -> "needs root and util-linux: " + limited);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1"));
    command.addAll(List.of("-cp", classPath(), Program.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String port = out.readLine();
      assertThat(port).as("the port that is printed").isNotNull();
      URI runs = URI.create("http://127.0.0.1:" + port + Client.PATH + "c/runs");
      assertThat(status(runs)).isEqualTo(200);

      List<Socket> open = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        open.add(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
      }
      for (Socket socket : open) {
        socket.close();
      }

      assertThat(status(runs)).isEqualTo(200);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether the limits can be set here. */
  private static boolean runs(List<String> limited) throws InterruptedException {
    List<String> command = new ArrayList<>(limited);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /** The program and what it needs, copied to where every user may read it. */
  private String classPath() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> entries = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Simulator.class,
            ExhaustedProcessTest.class,
            JsonProvider.class,
            JsonProvider.provider().getClass())) {
      Path from = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
      Path to = folder.resolve(entries.size() + "-" + from.getFileName());
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, from.equals(file) ? to : to.resolve(from.relativize(file)));
        }
      }
      entries.add(to.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Asks until it is answered; a client that is sent away may come again. */
  private static int status(URI uri) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer sim-1");
      connection.setRequestProperty("Connection", "close");
      connection.setReadTimeout(20_000);
      try {
        return connection.getResponseCode();
      } catch (IOException sentAway) {
        if (System.nanoTime() > end) {
          throw sentAway;
        }
      }
    }
  }
}
