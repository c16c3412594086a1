package dev.syncruns.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host sets for its whole JVM, a catalog works and leaves it alone. */
@Timeout(120)
class EmbeddedTest {

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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMain.class.getName(),
                host)
            .redirectErrorStream(true)
            .start();

    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(told.strip()).isEqualTo("2 runs, 0 calls of the cookie handler, cookies false");
    assertThat(process.waitFor()).isZero();
  }
}
