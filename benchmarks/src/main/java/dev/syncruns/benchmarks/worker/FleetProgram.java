package dev.syncruns.benchmarks.worker;

import dev.syncruns.adapter.http.AccessTokens;
import dev.syncruns.adapter.http.HttpConfig;
import dev.syncruns.adapter.http.HttpRunCatalog;
import dev.syncruns.benchmarks.peer.PageAddress;
import dev.syncruns.benchmarks.peer.RunsReader;
import dev.syncruns.domain.fleet.Rhythm;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.waiting.RequestAllowance;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTiming;
import dev.syncruns.ports.in.FleetOptions;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.CallListener;
import dev.syncruns.ports.out.Operation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A process that follows a fleet for half a minute, in which 5,000 requests may be made every ten
 * seconds: prints how many it made, for how long, with how many threads and how much memory.
 */
public final class FleetProgram {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final Rhythm RHYTHM =
      new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(1), 0.9);
  private static final RequestAllowance ALLOWANCE =
      new RequestAllowance(5_000, Duration.ofSeconds(10));
  private static final double KILO = 1_024;

  private FleetProgram() {}

  /** Takes the API's address and the number of connections. */
  public static void main(String[] args) throws IOException {
    AtomicInteger requests = new AtomicInteger();
    SystemTiming timing = new SystemTiming();
    HttpConfig config = HttpConfig.builder().apiUrl(PageAddress.api(args[0])).build();
    try (HttpRunCatalog catalog =
        HttpRunCatalog.create(
            config, AccessTokens.fixed(AccessToken.of(RunsReader.TOKEN)), timing)) {
      SyncRuns.over(catalog)
          .timing(timing)
          .allowance(() -> ALLOWANCE)
          .listener(counting(requests))
          .build()
          .follow()
          .follow(
              connections(Integer.parseInt(args[1])),
              FleetOptions.defaults().withRhythm(RHYTHM).until(timing.now().plus(TIME)),
              (connection, run) -> {});
    }
    try (PrintStream out =
        new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII)) {
      int threads = ManagementFactory.getThreadMXBean().getPeakThreadCount();
      out.println(
          String.format(
              Locale.ROOT,
              "%d %d %d %.0f",
              requests.get(),
              TIME.toSeconds(),
              threads,
              peakMegabytes()));
    }
  }

  private static List<ConnectionId> connections(int count) {
    return IntStream.range(0, count).mapToObj(i -> ConnectionId.of("history-20-0-" + i)).toList();
  }

  private static CallListener counting(AtomicInteger requests) {
    return new CallListener() {
      @Override
      public void onSuccess(Operation operation, int attempt, Duration took) {
        requests.incrementAndGet();
      }
    };
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
