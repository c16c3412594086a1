package dev.syncruns.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.ports.tck.MemoryRunCatalog;
import dev.syncruns.ports.tck.http.SimulatedFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ObservedRequest;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** Processes that share a redis-server, and what becomes of them when one of either dies. */
@Timeout(180)
class RedisProcessesTest {
  private static final int RUNS = 1_000;
  private static final int PAGES = 10;
  private static final int LISTINGS = 80;
  private static final Duration SLACK = Duration.ofSeconds(4);

  private final List<Process> processes = new ArrayList<>();
  private RedisServer redis;

  @BeforeEach
  void start() {
    redis = RedisServer.started();
  }

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
    if (redis != null) {
      redis.close();
    }
  }

  @Test
  void threeProcesses_ofFortyListings_loadEachPageOnce(TestReporter reporter) throws Exception {
    try (Service service = new Service(script())) {
      List<Process> three =
          List.of(list(service, 40, 8), list(service, 40, 8), list(service, 40, 8));
      for (Process process : three) {
        List<String> lines = linesOf(process);

        assertThat(lines).hasSize(41);
        assertThat(lines.subList(0, 40)).allMatch(line -> line.startsWith(RUNS + " "));
        reporter.publishEntry("a process", lines.get(40));
      }

      assertThat(service.requests()).hasSize(PAGES).doesNotHaveDuplicates();
    }
  }

  @Test
  void aProcessThatIsKilledWhileItLoads_holdsUpTheOthers_noLongerThanTheLockTime()
      throws Exception {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(RUNS))
            .first(Reaction.stall())
            .build();
    try (Service service = new Service(script)) {
      Process holder = list(service, 1, 1);
      service.fixture.service().awaitRequests(1);
      List<Process> others = List.of(list(service, 1, 1), list(service, 1, 1));
      holder.destroyForcibly();

      for (Process other : others) {
        String line = linesOf(other).get(0);
        assertThat(line).startsWith(RUNS + " ");
        assertThat(Duration.ofMillis(Long.parseLong(line.substring(line.indexOf(' ') + 1))))
            .isLessThan(ListingMain.LOCK_TIME.plus(SLACK));
      }
      assertThat(service.requests()).as("the first page again, by one").hasSize(PAGES + 1);
    }
  }

  @Test
  void aServerThatIsKilled_failsNoListing_andIsUsedAgain() throws Exception {
    assertThatListingsGoOn(redis::kill, redis::restart);
  }

  @Test
  void aServerThatIsSilent_failsNoListing_andIsUsedAgain() throws Exception {
    assertThatListingsGoOn(() -> redis.setSilent(true), () -> redis.setSilent(false));
  }

  private void assertThatListingsGoOn(Runnable stop, Runnable start) throws Exception {
    try (Service service = new Service(script())) {
      Process process = list(service, 2_000, 1);
      try (BufferedReader lines = process.inputReader()) {
        assertListings(lines, 20);
        int withStore = service.requests().size();
        stop.run();
        assertListings(lines, 20);
        int without = service.requests().size();
        start.run();
        List<Integer> perListing = new ArrayList<>();
        int before = service.requests().size();
        while (perListing.isEmpty() || perListing.get(perListing.size() - 1) > 0) {
          assertListings(lines, 1);
          perListing.add(service.requests().size() - before);
          before = service.requests().size();
        }

        assertThat(withStore).isEqualTo(PAGES);
        assertThat(without)
            .as("each page of each listing, but those on their way")
            .isGreaterThan(PAGES * 15);
      }
    }
  }

  @Test
  void aWarmListing_isRead_andNotLoaded(TestReporter reporter) throws Exception {
    try (Service service = new Service(script())) {
      List<String> cold = linesOf(list(service, LISTINGS, "cold"));
      int ofCold = service.requests().size();
      List<String> warm = linesOf(list(service, LISTINGS, 1));

      reporter.publishEntry("10 pages in a new process, ms", warm.get(0));
      reporter.publishEntry("10 pages cold, median of the last 40, ms", median(cold));
      reporter.publishEntry("10 pages warm, median of the last 40, ms", median(warm));
      assertThat(ofCold).isEqualTo(LISTINGS * PAGES);
      assertThat(service.requests()).hasSize(ofCold + PAGES);
    }
  }

  private static String median(List<String> lines) {
    List<Long> times =
        lines.subList(LISTINGS - 40, LISTINGS).stream()
            .map(line -> Long.valueOf(line.substring(line.indexOf(' ') + 1)))
            .sorted()
            .toList();
    return String.valueOf(times.get(20));
  }

  private static CatalogScript script() {
    return CatalogScript.of(SampleRuns.CONNECTION, SampleRuns.ended(RUNS));
  }

  private static void assertListings(BufferedReader lines, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      assertThat(lines.readLine()).startsWith(RUNS + " ");
    }
  }

  private Process list(Service service, int listings, int threads) throws IOException {
    return list(service, listings, String.valueOf(threads));
  }

  private Process list(Service service, int listings, String mode) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ListingMain.class.getName(),
                redis.uri().toString(),
                service.address().toString(),
                String.valueOf(listings),
                mode)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    processes.add(process);
    return process;
  }

  private static List<String> linesOf(Process process) throws Exception {
    List<String> lines;
    try (BufferedReader reader = process.inputReader()) {
      lines = reader.lines().toList();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return lines;
  }

  /** The service that the processes ask; what a fixture makes of it is not used. */
  private static final class Service implements AutoCloseable {
    private final AtomicReference<URI> address = new AtomicReference<>();
    private final SimulatedFixture fixture;

    Service(CatalogScript script) {
      fixture =
          SimulatedFixture.of(
              script,
              (apiUrl, tokens, timing) -> {
                address.set(apiUrl);
                return MemoryRunCatalog.of(SampleRuns.CONNECTION, List.of());
              });
    }

    URI address() {
      return address.get();
    }

    List<ObservedRequest> requests() {
      return fixture.service().requests();
    }

    @Override
    public void close() {
      fixture.close();
    }
  }
}
