package dev.syncruns.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.distribution.Products.Ran;
import dev.syncruns.distribution.Products.Start;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives, unpacked wherever people unpack them. */
@DisabledOnOs(OS.WINDOWS)
class ArchivesIT {
  private static final String[] DEMO = {"--demo", "list", "--limit", "3", "-o", "csv"};
  private static final String JAVA = System.getProperty("java.home");
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private final List<Path> homes = new ArrayList<>();

  /** What a first start left to be made ends before its folder is removed. */
  @AfterEach
  void awaitArchives() throws Exception {
    for (Path home : homes) {
      prepared(home);
    }
    permit(folder, true);
  }

  private static Ran prepared(Path home) throws Exception {
    return Start.command(home, "__prepare").with("JAVA_HOME", JAVA).run();
  }

  private Path unpacked(Path archive, String into) throws Exception {
    Path home = Products.unpacked(archive, folder.resolve(into));
    homes.add(home);
    return home;
  }

  private static void assertListed(Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).as(ran.err()).hasSize(4);
    assertThat(ran.err()).isEmpty();
  }

  private static void assertListedFromArchive(Start start) throws Exception {
    assertListed(Products.fromArchive(start));
  }

  /** Java before 25 finds no class of a path with a blank or a letter beyond ASCII. */
  private static String oddName(String name) {
    return Runtime.version().feature() >= 25 ? name + ", ümläut" : name.replace(' ', '-');
  }

  @Test
  void zipAndTar_holdTheSame() throws Exception {
    Path zip = Products.unpacked(Products.product("syncruns-.*\\.zip"), folder.resolve("zip"));
    Path tar =
        Products.unpacked(
            Products.product("syncruns-(?!.*linux).*\\.tar\\.gz"), folder.resolve("tar"));

    assertThat(names(zip)).isEqualTo(names(tar));
    assertThat(names(zip))
        .contains("LICENSE", "NOTICE", "bin/syncruns.cmd", "share/man/man1/syncruns-list.1")
        .contains(
            "share/bash-completion/completions/syncruns", "share/zsh/site-functions/_syncruns")
        .contains("share/fish/vendor_completions.d/syncruns.fish", "licenses/sbom.json")
        .anyMatch(name -> name.startsWith("lib/picocli-"));
    assertThat(Files.isExecutable(tar.resolve("bin/syncruns"))).isTrue();
    assertThat(Files.readString(zip.resolve("bin/syncruns.cmd"), StandardCharsets.US_ASCII))
        .contains("%~dp0..\\syncruns.jar\" %*\r\n");
  }

  @Test
  void firstStartsAtTheSameTime_keepOneArchiveOfClassesThatLaterOnesUse() throws Exception {
    Path home =
        unpacked(Products.product("syncruns-(?!.*linux).*\\.tar\\.gz"), oddName("two at once"));
    Start start = Start.command(home, DEMO).with("JAVA_HOME", JAVA);

    List<Start.Running> both = List.of(start.begin(), start.begin());
    for (Start.Running one : both) {
      assertListed(one.end());
    }

    prepared(home);
    assertThat(kept(home)).containsExactlyInAnyOrder("archive", "java");
    assertListedFromArchive(start);
    Path link = Files.createDirectory(folder.resolve("bin")).resolve("syncruns");
    Files.createSymbolicLink(link, link.getParent().relativize(home.resolve("bin/syncruns")));
    List<String> words = new ArrayList<>(List.of(link.toString()));
    words.addAll(List.of(DEMO));
    assertListedFromArchive(new Start(words).with("JAVA_HOME", JAVA));
  }

  @Test
  void readOnlyArchive_keepsItsClassesInTheCacheOfItsUser() throws Exception {
    boolean root = "root".equals(System.getProperty("user.name"));
    Path home = unpacked(Products.product("syncruns-.*\\.zip"), oddName("read only"));
    Path user = Files.createDirectory(folder.resolve("hömé"));
    if (root) {
      new Start(new ArrayList<>(List.of("chown", "65534:65534", user.toString())))
          .with("PATH", System.getenv("PATH"))
          .run();
      permit(folder, true);
    }
    permit(home, false);

    Start prepare =
        Start.command(home, "__prepare").with("JAVA_HOME", JAVA).with("HOME", user.toString());
    Start start =
        Start.command(home, DEMO).with("JAVA_HOME", JAVA).with("HOME", user.toString()).in(user);
    if (root) {
      prepare.byNobody();
      start.byNobody();
    }
    assertListed(start.run());
    prepare.run();
    assertListedFromArchive(start);

    assertThat(home).isDirectoryNotContaining("glob:**/java_*");
    assertThat(user.resolve(".cache/syncruns")).isDirectory();
  }

  @Test
  void nothingCanBeKept_andItStartsAllTheSame() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root becomes another user");
    Path home = unpacked(Products.product("syncruns-.*\\.zip"), "nobody, ümläut");
    permit(folder, true);

    assertListed(
        Start.command(home, DEMO).with("JAVA_HOME", JAVA).byNobody().in(Path.of("/")).run());

    assertThat(home).isDirectoryNotContaining("glob:**/java_*");
  }

  @Test
  void archiveWithJava_needsNoJavaNorAnyVariable() throws Exception {
    Path archive = Products.withJava("syncruns-.*-linux-x64\\.tar\\.gz");
    Path home = unpacked(archive, "without Java, ö");
    Path tools = Files.createTempDirectory("tools");
    for (Path place : List.of(Path.of("/bin"), Path.of("/usr/bin"))) {
      try (Stream<Path> programs = Files.list(place)) {
        for (Path program : programs.toList()) {
          Path link = tools.resolve(program.getFileName());
          if (!Files.exists(link) && !program.getFileName().toString().startsWith("java")) {
            Files.createSymbolicLink(link, program);
          }
        }
      }
    }

    assertThat(Files.size(archive)).isLessThan(60 * MEGABYTE);
    assertListed(Start.command(home, DEMO).run());
    assertListed(Start.command(home, DEMO).with("PATH", tools.toString()).run());
    assertListed(
        Start.command(home, DEMO)
            .with("PATH", tools.toString())
            .with("JAVA_HOME", "/nowhere")
            .with("LC_ALL", "C")
            .run());

    prepared(home);
    assertThat(kept(home)).containsExactlyInAnyOrder("archive", "java");
    assertListedFromArchive(Start.command(home, DEMO));
  }

  @Test
  void withoutJavaOrWithAnOldOne_saysWhatToDo() throws Exception {
    Path home = unpacked(Products.product("syncruns-.*\\.zip"), "no Java");
    Path old = Files.createDirectories(folder.resolve("jdk8/bin"));
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"1.8.0_402\"\n");

    Ran none = Start.command(home, DEMO).with("JAVA_HOME", "/nowhere").run();
    Ran tooOld = Start.command(home, DEMO).with("JAVA_HOME", old.getParent().toString()).run();

    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err()).contains("/nowhere", "Java 17 or newer");
    assertThat(tooOld.exit()).isEqualTo(3);
    assertThat(tooOld.err()).contains("1.8.0_402", "17 or newer is needed");
  }

  private static List<String> names(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.map(file -> home.relativize(file).toString()).sorted().toList();
    }
  }

  private static List<String> kept(Path home) throws IOException {
    try (Stream<Path> folders = Files.list(home)) {
      Path kept =
          folders
              .filter(path -> path.getFileName().toString().startsWith("java_"))
              .findFirst()
              .orElseThrow();
      try (Stream<Path> files = Files.list(kept)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("options"))
            .toList();
      }
    }
  }

  private static void permit(Path root, boolean write) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.add(PosixFilePermission.OTHERS_READ);
        if (Files.isDirectory(file)) {
          permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        if (write) {
          permissions.add(PosixFilePermission.OWNER_WRITE);
        } else {
          permissions.remove(PosixFilePermission.OWNER_WRITE);
        }
        Files.setPosixFilePermissions(file, permissions);
      }
    }
  }
}
