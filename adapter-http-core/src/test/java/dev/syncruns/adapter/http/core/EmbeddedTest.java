package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host sets for its whole JVM, a catalog works and leaves it alone. */
@Timeout(120)
class EmbeddedTest {
  private static final String ALL_RUNS =
      "2 runs with 2 tokens, 0 calls of the cookie handler, cookies false";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cookie handler",
        "stream handler",
        "no proxy selector",
        "no class loader",
        "foreign class loader"
      })
  void aHostWithSettingsOfItsOwn_getsTheRuns_andNothingElse(String host) throws Exception {
    assertThat(embedded(List.of(), host, "fixed")).isEqualTo(ALL_RUNS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client credentials", "command", "file"})
  void everySourceOfTokens_worksWithoutAClassLoaderOfTheHost(String source) throws Exception {
    String token = source.equals("file") ? tokenFile().toString() : source;

    assertThat(embedded(List.of(), "no class loader", token)).isEqualTo(ALL_RUNS);
    assertThat(embedded(List.of(), "foreign class loader", token)).isEqualTo(ALL_RUNS);
  }

  /** The hosts' providers come first, and whoever looks one up fails. */
  @ParameterizedTest
  @ValueSource(strings = {"jakarta.json.spi.JsonProvider", "jakarta.json.bind.spi.JsonbProvider"})
  void anotherProviderOfTheHost_isNotLookedUp(String service) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(service), "com.example.NotThere");

    assertThat(embedded(List.of(), "other providers", "client credentials")).isEqualTo(ALL_RUNS);
    assertThat(
            embedded(
                List.of("-Djakarta.json.provider=com.example.NotThere"),
                "other providers",
                "client credentials"))
        .isEqualTo(ALL_RUNS);
  }

  private Path tokenFile() throws IOException {
    Path file =
        Files.createFile(
            folder.resolve("token"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, EmbeddedMain.TOKEN);
  }

  private String embedded(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(folder + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(EmbeddedMain.class.getName());
    Stream.of(arguments).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as("%s", told).isZero();
    return told.strip();
  }
}
