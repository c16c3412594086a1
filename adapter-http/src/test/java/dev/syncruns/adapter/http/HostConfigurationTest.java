package dev.syncruns.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the host is neither read nor changed, nor is its class loader kept. */
class HostConfigurationTest {
  private static final String BROKEN = "broken=\\u12\nDATA_DIR=C:\\users\\me\n";
  private static final int COLLECTIONS = 200;

  @TempDir Path folder;

  @Test
  void brokenConfigurationOnTheClassPathOfTheCallingThread_isNotRead() throws IOException {
    Path file = folder.resolve("META-INF/microprofile-config.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, BROKEN);

    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader host = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(host);
      assertThat(exercised()).isEqualTo(1);
      assertThat(thread.getContextClassLoader()).isSameAs(host);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void brokenFilesInTheWorkingDirectory_areNotRead() throws Exception {
    Files.writeString(folder.resolve(".env"), BROKEN);
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/application.properties"), BROKEN);

    Path out = folder.resolve("out");
    Process embedder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    absolute(System.getProperty("java.class.path")),
                    Embedder.class.getName()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(embedder.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(embedder.exitValue()).as(Files.readString(out)).isZero();
  }

  @Test
  void configurationOfTheHost_isTheSameAfterwards() {
    var before = ConfigProvider.getConfig();
    exercised();
    assertThat(ConfigProvider.getConfig()).isSameAs(before);
  }

  @Test
  void classLoaderOfTheCallingThread_isNotKept() throws InterruptedException {
    WeakReference<ClassLoader> host = exercisedByThreadOfOtherLoader();
    for (int i = 0; i < COLLECTIONS && host.get() != null; i++) {
      System.gc();
    }
    assertThat(host.get()).isNull();
  }

  private static WeakReference<ClassLoader> exercisedByThreadOfOtherLoader()
      throws InterruptedException {
    ClassLoader host = new ClassLoader(HostConfigurationTest.class.getClassLoader()) {};
    Thread thread = new Thread(HostConfigurationTest::exercised);
    thread.setContextClassLoader(host);
    thread.start();
    thread.join();
    return new WeakReference<>(host);
  }

  /** Makes a catalog and calls it, twice: an answer and a refusal. */
  private static int exercised() {
    try (Simulator simulator = Simulator.builder().generate("connection", 1, 1, 1).start();
        MicroProfileRunCatalog catalog =
            MicroProfileRunCatalog.create(
                HttpConfig.builder().apiUrl(simulator.apiUrl()).build(),
                AccessTokens.fixed(AccessToken.of("sim-token")),
                new SystemTimeSource())) {
      int runs =
          catalog
              .runs(ConnectionId.of("connection"), PageRequest.first(10), CallOptions.none())
              .items()
              .size();
      simulator.script().next((request, documented) -> Response.json(500, "{}"));
      assertThatThrownBy(
              () ->
                  catalog.runs(
                      ConnectionId.of("connection"), PageRequest.first(10), CallOptions.none()))
          .isInstanceOf(ServiceUnavailable.class);
      return runs;
    }
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        List.of(classPath.split(File.pathSeparator)).stream()
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  /** A program that lists runs in whatever directory it is started in. */
  static final class Embedder {
    private Embedder() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
      if (exercised() != 1) {
        throw new AssertionError("the run is not listed");
      }
    }
  }
}
