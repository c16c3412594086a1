package dev.syncruns.benchmarks.worker;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.benchmarks.peer.PageAddress;
import dev.syncruns.benchmarks.peer.RunsReader;
import dev.syncruns.domain.fleet.PollingPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.waiting.RequestQuota;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.spi.AccessToken;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A process that follows a fleet for a minute, in which 5,000 requests may be made every ten
 * seconds, and a run of every connection ends: prints what came of it.
 */
public final class FleetProgram {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final long FIRST_END_MILLIS = 5_000;
  private static final long LAST_END_MILLIS = 33_000;
  private static final PollingPolicy RHYTHM =
      new PollingPolicy(Duration.ofSeconds(10), Duration.ofSeconds(1), 0.9);
  private static final RequestQuota ALLOWANCE = new RequestQuota(5_000, Duration.ofSeconds(10));
  private static final double KILO = 1_024;

  /** Has neighbours in the order of connections end far apart. */
  private static final long STRIDE = 1_237;

  private FleetProgram() {}

  /**
   * Takes the API's address and the number of connections. Prints requests, throttled ones, runs
   * noticed, the longest delay and the promised one in seconds, threads, and the peak in MiB.
   */
  public static void main(String[] args) throws IOException {
    SystemTimeSource timing = new SystemTimeSource();
    Map<ConnectionId, Instant> ends = ends(Integer.parseInt(args[1]), timing.now());
    DetectionLatency noticed = new DetectionLatency(timing, ends);
    HttpConfig config = HttpConfig.builder().apiUrl(PageAddress.api(args[0])).build();
    try (HttpRunCatalog catalog =
        HttpRunCatalog.create(
            config, AccessTokens.fixed(AccessToken.of(RunsReader.TOKEN)), timing)) {
      SyncRuns.over(catalog)
          .timeSource(timing)
          .requestQuota(() -> ALLOWANCE)
          .listener(noticed)
          .build()
          .follow()
          .follow(
              ends.keySet(),
              FleetOptions.defaults().withPolling(RHYTHM).withUntil(timing.now().plus(TIME)),
              noticed);
    }
    print(noticed, RHYTHM.maxDetectionDelay(ends.size(), ALLOWANCE));
  }

  private static void print(DetectionLatency noticed, Duration promise) throws IOException {
    try (PrintStream out =
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII)) {
      out.println(
          String.format(
              Locale.ROOT,
              "%d %d %d %.1f %.1f %d %.0f",
              noticed.requests(),
              noticed.throttled(),
              noticed.runs(),
              noticed.longest().toMillis() / 1e3,
              promise.toMillis() / 1e3,
              ManagementFactory.getThreadMXBean().getPeakThreadCount(),
              peakMegabytes()));
    }
  }

  /**
   * Connections, and when the run of each ends: of many before the first look at them, of all early
   * enough to be noticed in time.
   */
  private static Map<ConnectionId, Instant> ends(int count, Instant now) {
    Map<ConnectionId, Instant> ends = new LinkedHashMap<>();
    long step = (LAST_END_MILLIS - FIRST_END_MILLIS) / count;
    for (int i = 0; i < count; i++) {
      Instant end = now.plusMillis(FIRST_END_MILLIS + step * ((long) i * STRIDE % count));
      ends.put(ConnectionId.of("fleet-" + end.toEpochMilli() + "-" + i), end);
    }
    return ends;
  }

  /** What the kernel says; 0 where it does not. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILO)
            .findFirst()
            .orElse(0)
        : 0;
  }
}
