package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the build downloads, by Maven with the options that this checkout gives it. */
@DisabledOnOs(OS.WINDOWS)
class DownloadsIT {
  private static final String PARENT =
      "<project><modelVersion>4.0.0</modelVersion><groupId>it</groupId><artifactId>parent</artifactId>"
          + "<version>1</version><packaging>pom</packaging></project>";

  @TempDir Path folder;

  @Test
  void a_download_with_a_wrong_checksum_ends_the_build() throws Exception {
    Path released = Files.createDirectories(folder.resolve("remote/it/parent/1"));
    Files.writeString(released.resolve("parent-1.pom"), PARENT);
    Files.writeString(released.resolve("parent-1.pom.sha1"), "0".repeat(40));
    Path project = Files.createDirectories(folder.resolve("project/.mvn")).getParent();
    Files.copy(Path.of("../.mvn/maven.config"), project.resolve(".mvn/maven.config"));
    Files.writeString(
        project.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion>"
            + "<parent><groupId>it</groupId><artifactId>parent</artifactId><version>1</version>"
            + "<relativePath/></parent><artifactId>child</artifactId><packaging>pom</packaging>"
            + "<repositories><repository><id>central</id><url>"
            + folder.resolve("remote").toUri()
            + "</url></repository></repositories></project>");

    String said = maven(project);

    assertThat(said).containsIgnoringCase("checksum");
  }

  private String maven(Path project) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process maven =
        new ProcessBuilder("mvn", "-B", "-Dmaven.repo.local=" + folder.resolve("local"), "validate")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(maven.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(maven.exitValue()).isNotZero();
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
