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
  private static final String MAIN = PlainList.class.getName();

  private final Path root;
  private final Path scratch;
  private final String url;
  private final Java java;

  /**
   * The programs.
   *
   * @param root the checkout
   * @param scratch where archives of classes and a home without settings belong
   * @param url where the server is
   * @param java what they run on
   */
  Commands(Path root, Path scratch, String url, Java java) {
    this.root = root;
    this.scratch = scratch;
    this.url = url;
    this.java = java;
  }

  /** The command, by its launcher. */
  Command ours(String name, String... arguments) {
    List<String> words = new ArrayList<>(List.of(root.resolve("syncruns").toString()));
    words.addAll(List.of(arguments));
    return new Command(name, words, environment());
  }

  /** The command by Java alone, as the launcher starts it once it was run. */
  Command withoutLauncher(String name, String... arguments) {
    Path dist = root.resolve("app-cli").resolve("target").resolve("dist");
    Path archive = dist.resolve("java" + java.program().replace('/', '_')).resolve("archive");
    List<String> words = new ArrayList<>(List.of(java.program()));
    words.addAll(OPTIONS);
    words.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-jar", dist + "/syncruns.jar"));
    words.addAll(List.of(arguments));
    return new Command(name, words, environment());
  }

  /**
   * The hand-written program, once it has an archive of its own classes, made as the launcher's.
   */
  Command peer(String connection) throws IOException, InterruptedException {
    String archive = scratch.resolve("peer-" + java.feature() + ".archive").toString();
    String classes = archive + ".classes";
    List<String> program = List.of("-cp", path(), MAIN, url, connection);
    if (java.hasAotCache()) {
      java(List.of("-XX:AOTCacheOutput=" + archive), program).millis();
    } else {
      java(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes), program).millis();
      java(
              List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes),
              List.of("-XX:SharedArchiveFile=" + archive, "-cp", path()))
          .millis();
    }
    return java(List.of("-XX:SharedArchiveFile=" + archive), program);
  }

  private Command java(List<String> options, List<String> program) {
    List<String> words = new ArrayList<>(List.of(java.program()));
    words.addAll(OPTIONS);
    words.addAll(options);
    words.addAll(program);
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
        "HOME",
        scratch.toString(),
        "JAVA_HOME",
        java.home().toString(),
        "SYNCRUNS_TOKEN",
        RunsReader.TOKEN,
        "SYNCRUNS_API_URL",
        url);
  }
}
