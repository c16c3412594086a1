package dev.syncruns.cli.report;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.statistics.TypicalDuration;
import dev.syncruns.domain.waiting.EtaEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's rows are written with.
 *
 * @param medium where they are read.
 * @param moments how moments are written; its {@code now} is the reader's.
 * @param history what earlier runs say about durations.
 * @param idLength how many characters of an id are enough to tell the runs apart.
 */
public record RenderContext(
    OutputTarget medium, TimeFormatter moments, History history, int idLength) {
  /** The fewest characters of an id that are shown. */
  public static final int SHORT_ID = 8;

  /** The same with ids of another length. */
  public RenderContext withIdLength(int length) {
    return new RenderContext(medium, moments, history, length);
  }

  /** The reader's time. */
  public Instant now() {
    return moments.now();
  }

  @Nullable TypicalDuration typical() {
    return history.typical().orElse(null);
  }

  /** What the runs seen so far say about how long a run takes. Used by one thread. */
  public static final class History {
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

  /** Where a text is read. */
  public enum OutputTarget {
    /** A terminal: short ids, relative times, symbols. */
    SCREEN,
    /** A pipe or file that a person may read: whole ids, exact times, words. */
    PLAIN,
    /** A program: bare values, nothing for what is absent. */
    DATA
  }
}
