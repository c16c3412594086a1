package dev.syncruns.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes along with the command, and what is said of it. */
class ContentsIT {
  private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
  private static final Pattern OURS = Pattern.compile("<artifactId>syncruns-(.+?)</artifactId>");
  private static final Pattern LIBRARY =
      Pattern.compile("\"purl\" : \"pkg:maven/[^/]+/(.+?)@(.+?)\\?");
  private static final Pattern LICENSES =
      Pattern.compile("\"licenses\" : \\[(.*?)\\s\\]", Pattern.DOTALL);
  private static final Pattern LICENSE = Pattern.compile("\"(?:id|name)\" : \"(.+?)\"");

  @Test
  void checksums_areThoseOfEveryProduct() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("target/SHA256SUMS"));
    Set<String> named = new TreeSet<>();
    for (String line : lines) {
      Path file = Path.of("target", line.substring(66));
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      assertThat(line).startsWith(HexFormat.of().formatHex(digest.digest()));
      named.add(file.getFileName().toString());
    }
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      assertThat(named)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches("syncruns.*\\.(zip|gz|deb)|sbom\\.json"))
                  .toList());
    }
  }

  @Test
  void everyLibrary_isInTheBillOfMaterialsWithALicenseWhoseTextIsThere() throws Exception {
    Set<String> told = new TreeSet<>();
    Set<String> licenses = new TreeSet<>();
    String bill = Files.readString(Path.of("target/sbom.json"));
    for (String component : bill.split("\"bom-ref\"", -1)) {
      for (MatchResult library : LIBRARY.matcher(component).results().toList()) {
        told.add(library.group(1) + "-" + library.group(2) + ".jar");
        assertThat(
                LICENSES
                    .matcher(component)
                    .results()
                    .flatMap(found -> LICENSE.matcher(found.group(1)).results())
                    .map(found -> found.group(1))
                    .peek(licenses::add))
            .as(component)
            .isNotEmpty();
      }
    }

    try (Stream<Path> libraries = Files.list(Path.of("../app-cli/target/dist/lib"))) {
      assertThat(told).containsAll(libraries.map(file -> file.getFileName().toString()).toList());
    }
    // Of EPL and GPL each library brings the text along; those of the others are ours to bring.
    assertThat(licenses)
        .isSubsetOf(
            "Apache-2.0",
            "BSD-3-Clause",
            "MIT",
            "MIT-0",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "GNU General Public License, version 2 with the GNU Classpath Exception");
    assertThat(Path.of("src/licenses/MIT.txt")).content().contains("joni", "jcodings");
    assertThat(Path.of("src/licenses/BSD-3-Clause.txt")).content().contains("asm");
  }

  @Test
  void platform_namesEveryModuleThatPeopleBuildOn() throws Exception {
    List<String> notForThem = List.of("app-cli", "benchmarks", "architecture-tests");
    List<String> modules = new ArrayList<>();
    String reactor = Files.readString(Path.of("../pom.xml"));
    for (MatchResult module : MODULE.matcher(reactor).results().toList()) {
      String pom = Files.readString(Path.of("..", module.group(1), "pom.xml"));
      if (!pom.contains("<packaging>pom</packaging>") && !notForThem.contains(module.group(1))) {
        modules.add(module.group(1));
      }
    }

    List<String> managed =
        OURS.matcher(Files.readString(Path.of("../bom/pom.xml")))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.equals("bom"))
            .toList();

    assertThat(managed).containsExactlyInAnyOrderElementsOf(modules);
  }

  @Test
  void image_isMadeOfTheArchiveWithJavaByAUserWithoutRights() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

    assertThat(lines).contains("ADD syncruns-*-linux-x64.tar.gz /opt/", "USER syncruns");
    assertThat(lines).last().isEqualTo("ENTRYPOINT [\"/opt/syncruns/bin/syncruns\"]");
  }
}
