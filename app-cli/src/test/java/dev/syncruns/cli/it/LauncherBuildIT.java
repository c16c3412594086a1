package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher of a checkout builds: by what stands in the sources, whatever their times. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildIT {
  private static final List<String> MODULES =
      List.of("domain", "ports", "adapter-http-core", "adapter-http", "simulator", "app-cli");

  /** In place of Maven: makes what was built before, and notes that it was asked. */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$HOME/builds"
      printf '[INFO] Building syncruns %%s 0.1.0 [%%s/2]\\n' domain 1 app-cli 2
      [ ! -e "$HOME/broken" ] || { echo '[ERROR] it does not compile'; exit 1; }
      mkdir -p app-cli/target && cp -R "$HOME/dist" app-cli/target/dist
      """;

  /** In place of Java, which is not what is tested. */
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *-XshowSettings*) echo ' java.specification.version = 17' >&2 ;;
        *-jar*) echo 'syncruns started' ;;
      esac
      """;

  private static final String JAVAC = "#!/bin/sh\necho javac 17\n";

  @TempDir Path folder;
  private Path maven;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws Exception {
    maven = executable("bin/mvn", MAVEN.formatted());
    executable("java/bin/java", JAVA);
    executable("java/bin/javac", JAVAC);
    checkout = clone("one");
    Checkout.copy(checkout.dist("").normalize(), folder.resolve("dist"));
  }

  private Path executable(String name, String script) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Checkout clone(String name) throws Exception {
    Checkout made = Checkout.at(folder.resolve(name));
    Files.writeString(made.root.resolve("pom.xml"), "<project/>");
    for (String module : MODULES) {
      Path sources = Files.createDirectories(made.root.resolve(module + "/src/main/java"));
      Files.writeString(sources.resolve("A.java"), "class A {}");
      Files.writeString(made.root.resolve(module + "/pom.xml"), "<project/>");
    }
    Files.setLastModifiedTime(
        made.dist("syncruns.jar"), FileTime.from(Instant.now().plusSeconds(5)));
    return made;
  }

  private Ran start(Checkout where, String... arguments) throws Exception {
    return where
        .start(arguments)
        .with("HOME", folder.toString())
        .with("JAVA_HOME", folder.resolve("java").toString())
        .with("PATH", maven.getParent() + ":" + System.getenv("PATH"))
        .run();
  }

  private long builds() throws Exception {
    Path file = folder.resolve("builds");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private void assertStarts(Checkout where, int builds) throws Exception {
    Ran ran = start(where, "--version");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("syncruns ");
    assertThat(builds()).isEqualTo(builds);
  }

  @Test
  void whatMavenBuiltOfTheseSources_isUsed() throws Exception {
    assertStarts(checkout, 0);
    assertStarts(checkout, 0);
  }

  @Test
  void changedAddedAndRemovedSources_areBuilt() throws Exception {
    assertStarts(checkout, 0);
    Path source = checkout.root.resolve("domain/src/main/java/A.java");

    Files.writeString(source, "class B {}");
    assertStarts(checkout, 1);
    assertStarts(checkout, 1);

    Files.writeString(source, "class C {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    assertStarts(checkout, 2);

    Files.writeString(source.resolveSibling("New.java"), "class New {}");
    assertStarts(checkout, 3);

    Files.delete(source.resolveSibling("New.java"));
    assertStarts(checkout, 4);
  }

  @Test
  void touchedSourcesTestsAndCommits_areNot() throws Exception {
    assertStarts(checkout, 0);
    for (String module : MODULES) {
      Files.setLastModifiedTime(
          checkout.root.resolve(module + "/src/main/java/A.java"),
          FileTime.from(Instant.now().plusSeconds(60)));
      Files.createDirectories(checkout.root.resolve(module + "/src/test/java"));
    }
    Files.createDirectories(checkout.root.resolve(".git/logs"));
    Files.writeString(checkout.root.resolve(".git/logs/HEAD"), "a commit\n");
    assertStarts(checkout, 0);
  }

  @Test
  void cacheOfABuild_isUsedInAnotherCloneOfTheSameSourcesOnly() throws Exception {
    assertStarts(checkout, 0);
    Path cache = folder.resolve("cache");
    Checkout.copy(checkout.dist("").normalize(), cache);

    for (boolean same : new boolean[] {true, false}) {
      Checkout fresh = clone("fresh" + same);
      Path source = fresh.root.resolve("ports/src/main/java/A.java");
      Files.writeString(source, same ? "class A {}" : "class Z {}");
      Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
      remove(fresh.dist("").normalize());
      Checkout.copy(cache, fresh.dist("").normalize());
      assertStarts(fresh, same ? 0 : 1);
    }
  }

  @Test
  void build_tellsItsModulesAndWritesNothingElse() throws Exception {
    Files.delete(checkout.dist("syncruns.jar"));

    Ran ran = start(checkout, "--version");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err().lines())
        .containsExactly(
            "syncruns: building from the sources, about two minutes"
                + " (longer while libraries are fetched)",
            "syncruns:   domain (1/2)",
            "syncruns:   app-cli (2/2)");
    assertThat(ran.out()).doesNotContain("INFO");
  }

  @Test
  void buildThatFails_saysWhyAndIsDoneAgain() throws Exception {
    Files.delete(checkout.dist("syncruns.jar"));
    Files.createFile(folder.resolve("broken"));

    Ran failed = start(checkout, "--version");

    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.err()).contains("[ERROR] it does not compile", "the build failed");
    Files.delete(folder.resolve("broken"));
    assertStarts(checkout, 2);
  }

  @Test
  void completion_waitsForNoBuild() throws Exception {
    Files.delete(checkout.dist("syncruns.jar"));

    Ran ran = start(checkout, "__complete", "--", "sho");

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(builds()).isZero();
  }

  @Test
  void modulesOfTheLauncher_areThoseOfTheCommand() throws Exception {
    String launcher = Files.readString(Path.of("../syncruns"));
    try (Stream<Path> libraries = Files.list(Path.of("target/dist/lib"))) {
      List<String> modules =
          Stream.concat(
                  libraries
                      .map(file -> file.getFileName().toString())
                      .filter(name -> name.startsWith("syncruns-"))
                      .map(name -> name.replaceAll("syncruns-(.*?)-[0-9].*", "$1")),
                  Stream.of("app-cli"))
              .toList();
      String named =
          launcher
              .lines()
              .filter(line -> line.startsWith("modules='"))
              .findFirst()
              .orElseThrow()
              .replaceAll(".*'(.*)'.*", "$1");
      assertThat(named.split(" ")).containsExactlyInAnyOrderElementsOf(modules);
      assertThat(MODULES).containsExactlyInAnyOrderElementsOf(modules);
    }
  }

  private static void remove(Path directory) throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
