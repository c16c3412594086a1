package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.ports.RunCatalogs;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall clock jumps in the middle: the machine was suspended, or the clock was set. */
class SuspendedTest {
  private final ManualTiming time = new ManualTiming();

  @Test
  void theTimeIsThatOfTheWallClock() {
    SystemTimeSource timing = new SystemTimeSource();
    assertThat(Duration.between(timing.now(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(timing.steady()).isBeforeOrEqualTo(timing.steady());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, -8})
  void aDeadlineStaysWhereItIsAndEachAttemptIsGivenWhatIsLeft(int hours) {
    List<Duration> left = new ArrayList<>();
    RunCatalog failing =
        catalog(
            options -> {
              left.add(options.remaining(time.now()).orElseThrow());
              if (left.size() == 2) {
                return;
              }
              time.jump(Duration.ofHours(hours));
              throw new TransportError("closed", ProblemContext.noResponse());
            });

    RunCatalogs.retrying(failing, RetryPolicy.DEFAULT, time, CallListener.NONE)
        .runs(
            SampleRuns.CONNECTION,
            PageRequest.first(10),
            CallOptions.until(time.now().plusSeconds(60)));

    assertThat(left).hasSize(2);
    assertThat(left.get(0)).isEqualTo(Duration.ofSeconds(60));
    assertThat(left.get(1)).isEqualTo(Duration.ofSeconds(60).minus(time.waits().get(0)));
  }

  @Test
  void anAnswerAgesWhileTheMachineIsSuspendedAndIsNoYoungerWhenTheClockIsSetBack() {
    MemoryRunCache cache = new MemoryRunCache(time);
    AtomicInteger loads = new AtomicInteger();
    Supplier<Page<Run>> load = () -> CacheSamples.page("load" + loads.incrementAndGet());
    Runnable get =
        () ->
            cache.get(CacheSamples.KEY, CallOptions.none(), load, page -> CacheKeepingCases.MINUTE);

    get.run();
    time.jump(Duration.ofHours(8));
    get.run();
    assertThat(loads).hasValue(2);
    time.jump(Duration.ofHours(-8));
    time.advance(CacheKeepingCases.MINUTE);
    get.run();
    assertThat(loads).hasValue(3);
  }

  private static RunCatalog catalog(Consumer<CallOptions> call) {
    return new RunCatalog() {
      @Override
      public Page<RunSummary> summaries(
          ConnectionId connection, PageRequest page, CallOptions options) {
        throw new AssertionError("nobody asks for summaries");
      }

      @Override
      public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
        call.accept(options);
        return CacheSamples.page("answer");
      }

      @Override
      public Run run(ConnectionId connection, RunId run, CallOptions options) {
        throw new AssertionError("nobody asks for a run");
      }
    };
  }
}
