package dev.syncruns.cli.view;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.statistics.TypicalDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The contents of the columns. */
final class Cells {
  private static final long NOTABLE_PERCENT = 25;
  private static final int WHOLE = 100;

  /** The beginning of the year by which the service says that something has not happened yet. */
  private static final String NOT_YET = "0001-";

  private Cells() {}

  static Cell id(RunFacts run, Reading reading) {
    String id = run.labels().id();
    if (id == null) {
      return Cell.absent(reading.medium());
    }
    String word = RunSelector.wordFor(RunId.of(id));
    boolean whole =
        reading.medium() != Medium.SCREEN || id.length() <= reading.idLength() || !word.equals(id);
    return Cell.of(whole ? word : id.substring(0, reading.idLength()));
  }

  static Cell moment(@Nullable Instant moment, @Nullable String sent, Reading reading) {
    if (moment != null) {
      return Cell.of(reading.moments().write(moment));
    }
    boolean data = reading.medium() == Medium.DATA;
    return sent == null || data || sent.startsWith(NOT_YET)
        ? Cell.absent(reading.medium())
        : new Cell(sent, Tone.WARN);
  }

  static Cell took(RunFacts run, Reading reading) {
    if (reading.medium() == Medium.DATA) {
      Duration duration = run.span().duration();
      return Cell.of(duration == null ? "" : Long.toString(duration.toSeconds()));
    }
    return run.took(reading.now())
        .map(duration -> Cell.of(Durations.write(duration)))
        .orElseGet(() -> Cell.absent(reading.medium()));
  }

  static Cell vsTypical(RunFacts run, Reading reading) {
    TypicalDuration typical = reading.typical();
    Duration took = run.took(reading.now()).orElse(null);
    boolean comparable = run.outcome() != Outcome.FAILED && run.outcome() != Outcome.CANCELED;
    if (typical == null || took == null || !comparable) {
      return Cell.absent(reading.medium());
    }
    OptionalLong percent = typical.percentOff(took);
    return percent.isEmpty()
        ? Cell.absent(reading.medium())
        : percent(percent.getAsLong(), run.outcome().isActive(), reading.medium());
  }

  private static Cell percent(long off, boolean active, Medium medium) {
    if (medium == Medium.DATA) {
      return Cell.of(Long.toString(off));
    }
    if (active) {
      return new Cell((WHOLE + off) + "%", off > NOTABLE_PERCENT ? Tone.WARN : Tone.PLAIN);
    }
    Tone tone = off > NOTABLE_PERCENT ? Tone.WARN : Tone.PLAIN;
    return new Cell((off > 0 ? "+" : "") + off + "%", tone);
  }

  static Cell tasks(RunFacts run, Reading reading) {
    if (reading.medium() == Medium.DATA) {
      return count(run, reading, TaskCounts::total);
    }
    TaskCounts counts = run.tasks();
    if (counts == null || counts.total() == 0) {
      return Cell.absent(reading.medium());
    }
    String failed = reading.medium() == Medium.SCREEN ? "✖" : "failed";
    return Cell.of(TasksText.of(counts, failed));
  }

  static Cell succeeded(RunFacts run, Reading reading) {
    return count(run, reading, counts -> counts.of(Outcome.SUCCESS));
  }

  static Cell failed(RunFacts run, Reading reading) {
    return count(run, reading, TaskCounts::failed);
  }

  static Cell skipped(RunFacts run, Reading reading) {
    return count(run, reading, counts -> counts.of(Outcome.SKIPPED));
  }

  static Cell retries(RunFacts run, Reading reading) {
    TaskCounts counts = run.tasks();
    boolean untried = counts != null && counts.retries() == 0 && counts.ended() == 0;
    return untried && reading.medium() != Medium.DATA
        ? Cell.absent(reading.medium())
        : count(run, reading, TaskCounts::retries);
  }

  static Cell connectors(RunFacts run, Reading reading) {
    return text(String.join(",", run.labels().connectors()), reading);
  }

  static Cell fixable(RunFacts run, Reading reading) {
    Boolean fixable = run.fixable();
    if (fixable == null) {
      return Cell.absent(reading.medium());
    }
    return reading.medium() == Medium.DATA
        ? Cell.of(fixable.toString())
        : new Cell(fixable ? "yes" : "no", fixable ? Tone.WARN : Tone.PLAIN);
  }

  static Cell why(RunFacts run, Reading reading) {
    String why = WhyText.of(run, reading);
    boolean notable = run.outcome().isNotGreen() || !run.contradictions().isEmpty();
    return new Cell(why, notable ? Tone.PLAIN : Tone.FAINT);
  }

  static Cell text(@Nullable String text, Reading reading) {
    return text == null || text.isEmpty() ? Cell.absent(reading.medium()) : Cell.of(text);
  }

  private static Cell count(RunFacts run, Reading reading, ToLongFunction<TaskCounts> number) {
    TaskCounts counts = run.tasks();
    return counts == null
        ? Cell.absent(reading.medium())
        : Cell.of(Long.toString(number.applyAsLong(counts)));
  }
}
