package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java that programs are started with.
 *
 * @param home where it is.
 * @param feature its version, e.g. 17.
 */
record Java(Path home, int feature) {
  private static final int FIRST_WITH_AOT = 25;
  private static final String VERSION = "JAVA_VERSION=\"";

  /** The one that this program runs on. */
  static Java own() {
    return new Java(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The one at {@code home}, of the version that its file {@code release} names. */
  static Java at(Path home) throws IOException {
    String version =
        Files.readAllLines(home.resolve("release")).stream()
            .filter(line -> line.startsWith(VERSION))
            .map(line -> line.substring(VERSION.length(), line.length() - 1))
            .findFirst()
            .orElseThrow(() -> new IOException(home + "/release names no version"));
    return new Java(home, Runtime.Version.parse(version).feature());
  }

  String program() {
    return home.resolve("bin").resolve("java").toString();
  }

  boolean hasAotCache() {
    return feature >= FIRST_WITH_AOT;
  }
}
