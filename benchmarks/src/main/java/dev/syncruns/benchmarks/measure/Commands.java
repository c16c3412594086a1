package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.peer.PlainList;
import dev.syncruns.benchmarks.peer.RunsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that are compared: the command, and a peer started with the same options. */
final class Commands {
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable");
  private static final int FIRST_WITH_AOT = 25;

  private final Path root;
  private final Path scratch;
  private final String url;

  /**
   * The programs.
   *
   * @param root the checkout
   * @param scratch where archives of classes and a home without settings belong
   * @param url where the server is
   */
  Commands(Path root, Path scratch, String url) {
    this.root = root;
    this.scratch = scratch;
    this.url = url;
  }

  /** The command, by its launcher. */
  Command ours(String name, String... arguments) {
    List<String> words = new ArrayList<>(List.of(root.resolve("syncruns").toString()));
    words.addAll(List.of(arguments));
    return new Command(name, words, environment());
  }

  /** The hand-written program, once it has an archive of its own classes. */
  Command peer(String connection) throws IOException, InterruptedException {
    boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT;
    String archive = scratch.resolve("peer.archive").toString();
    java(connection, aot ? "-XX:AOTCacheOutput=" + archive : "-XX:ArchiveClassesAtExit=" + archive)
        .millis();
    return java(connection, aot ? "-XX:AOTCache=" + archive : "-XX:SharedArchiveFile=" + archive);
  }

  private Command java(String connection, String archive) throws IOException {
    List<String> words = new ArrayList<>(List.of(Programs.java()));
    words.addAll(OPTIONS);
    words.addAll(List.of(archive, "-cp", path(), PlainList.class.getName(), url, connection));
    return new Command("hand-written program", words, environment());
  }

  /** Jars only, because an archive takes no classes from folders, and no more than it needs. */
  private String path() throws IOException {
    Path target = root.resolve("benchmarks").resolve("target");
    try (Stream<Path> own = Files.list(target);
        Stream<Path> libraries = Files.list(target.resolve("lib"))) {
      return String.join(
          ":",
          Stream.concat(
                  own.filter(jar -> jar.toString().endsWith(".jar")),
                  libraries.filter(jar -> jar.getFileName().toString().startsWith("jackson-")))
              .sorted(Comparator.naturalOrder())
              .map(Path::toString)
              .toList());
    }
  }

  private Map<String, String> environment() {
    return Map.of(
        "HOME", scratch.toString(), "SYNCRUNS_TOKEN", RunsReader.TOKEN, "SYNCRUNS_API_URL", url);
  }
}
