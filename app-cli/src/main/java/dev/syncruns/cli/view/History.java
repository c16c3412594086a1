package dev.syncruns.cli.view;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TypicalDuration;
import dev.syncruns.domain.waiting.EtaEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the runs seen so far say about how long a run takes. Used by one thread. */
public final class History {
  private final List<Duration> successes = new ArrayList<>();

  /** Takes a run into account. */
  public void add(Run run) {
    TypicalDuration.sampleOf(run).ifPresent(successes::add);
  }

  /** What is typical; empty as long as no success was seen. */
  public Optional<TypicalDuration> typical() {
    return TypicalDuration.of(successes);
  }

  /** When what started at {@code start} may end; empty as long as too few successes were seen. */
  public Optional<EtaEstimate> expectation(Instant start) {
    return EtaEstimate.of(start, successes);
  }
}
