package dev.syncruns.benchmarks.measure;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that is started, and waited for, as a user does.
 *
 * @param name what it is called in the report.
 * @param words the program and its arguments.
 * @param environment what its environment has, beside the path.
 */
record Command(String name, List<String> words, Map<String, String> environment) {
  private static final TimeSource TIMING = new SystemTimeSource();
  private static final Path TIME = Path.of("/usr/bin/time");
  private static final double MILLI = 1e6;
  private static final double KILO = 1_024;

  /** How many milliseconds it takes from start to end, output read. */
  double millis() throws IOException, InterruptedException {
    Instant began = TIMING.now();
    run(words);
    return Duration.between(began, TIMING.now()).toNanos() / MILLI;
  }

  /** The most memory it had, in MiB; 0 where nothing can tell. */
  double peakMegabytes() throws IOException, InterruptedException {
    if (!Files.isExecutable(TIME)) {
      return 0;
    }
    Path told = Files.createTempFile("syncruns-peak", ".txt");
    List<String> timed = new ArrayList<>(List.of(TIME.toString(), "-f", "%M", "-o", told + ""));
    timed.addAll(words);
    run(timed);
    String kilobytes = Files.readString(told, StandardCharsets.US_ASCII).strip();
    Files.delete(told);
    return Double.parseDouble(kilobytes) / KILO;
  }

  /** Starts it; its standard output is the caller's to read. */
  Process start(List<String> line) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void run(List<String> line) throws IOException, InterruptedException {
    Process process = start(line);
    process.getOutputStream().close();
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(name + " ended with " + exit);
    }
  }
}
