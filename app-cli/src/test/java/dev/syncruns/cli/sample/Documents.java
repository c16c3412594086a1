package dev.syncruns.cli.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the project whose commands are run by tests. */
public final class Documents {
  /** The checkout. */
  public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Documents() {}

  /** All of them, those at the root first. */
  public static List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "simulator/README.md")) {
      found.add(ROOT.resolve(name));
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
    }
    return found;
  }
}
