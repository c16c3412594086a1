package dev.syncruns.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncruns.distribution.Products.Ran;
import dev.syncruns.distribution.Products.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, installed and removed by dpkg in a system of its own. */
class DebianPackageIT {
  @TempDir Path system;

  @Test
  void installsStartsAndLeavesNothingBehind() throws Exception {
    Path deb = Products.withJava("syncruns_.*_amd64\\.deb");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "there is no dpkg");
    assumeTrue("root".equals(System.getProperty("user.name")), "only root installs packages");
    Path database = Files.createDirectories(system.resolve("var/lib/dpkg"));
    Files.createDirectories(database.resolve("info"));
    Files.createDirectories(database.resolve("updates"));
    Files.createFile(database.resolve("status"));

    dpkg("-i", deb.toString());

    for (String installed :
        List.of(
            "usr/bin/syncruns",
            "usr/share/man/man1/syncruns.1",
            "usr/share/bash-completion/completions/syncruns",
            "usr/share/zsh/vendor-completions/_syncruns",
            "usr/share/fish/vendor_completions.d/syncruns.fish",
            "usr/share/doc/syncruns/copyright",
            "usr/lib/syncruns/java_runtime/archive")) {
      assertThat(system.resolve(installed).toRealPath()).isNotEmptyFile();
    }
    Ran ran =
        Products.fromArchive(
            new Start(List.of(system + "/usr/bin/syncruns", "--demo", "list", "-o", "name")));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).isNotEmpty();

    dpkg("-r", "syncruns");

    try (Stream<Path> left = Files.walk(system)) {
      assertThat(left.filter(path -> path.toString().contains("syncruns")))
          .allMatch(path -> path.startsWith(database));
    }
  }

  private void dpkg(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "dpkg",
                "--root=" + system,
                "--log=/dev/null",
                "--force-script-chrootless",
                "--force-depends"));
    command.addAll(List.of(arguments));
    Ran ran = new Start(command).with("PATH", System.getenv("PATH")).run();
    assertThat(ran.exit()).as(ran.toString()).isZero();
  }
}
