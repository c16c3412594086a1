package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.TaskCounts;

/** How far a run is, by its tasks: a bar, and how many there are of which outcome. */
final class Progress {
  private static final int MOST_OF_BAR = 42;
  private static final int LEAST_OF_BAR = 10;
  private static final int INDENT = 2;

  private final TaskCounts counts;

  /** The progress of a run that has tasks. */
  Progress(TaskCounts counts) {
    this.counts = counts;
  }

  /** The line, on at most {@code columns}: the bar takes what the counts leave. */
  TerminalText bar(int columns) {
    TerminalText numbers = numbers();
    int room = Math.min(MOST_OF_BAR, columns - numbers.width() - 2 * INDENT);
    TerminalText line = TerminalText.of(" ".repeat(INDENT));
    if (room >= LEAST_OF_BAR) {
      int full = (int) (room * counts.ended() / counts.total());
      line =
          line.plus("█".repeat(full), counts.failed() == 0 ? Tone.GOOD : Tone.WARN)
              .plus("░".repeat(room - full), Tone.FAINT)
              .plus(" ".repeat(INDENT));
    }
    return line.plus(numbers);
  }

  private TerminalText numbers() {
    TerminalText text = TerminalText.of(counts.ended() + "/" + counts.total() + " tasks");
    text = text.plus(count(counts.of(Outcome.SUCCESS), Outcome.SUCCESS));
    text = text.plus(count(counts.failed(), Outcome.FAILED));
    for (Outcome outcome :
        new Outcome[] {
          Outcome.SKIPPED,
          Outcome.CANCELED,
          Outcome.UNDETERMINED,
          Outcome.RETRYING,
          Outcome.RUNNING,
          Outcome.QUEUED
        }) {
      text = text.plus(count(counts.of(outcome), outcome));
    }
    return text;
  }

  private static TerminalText count(long number, Outcome outcome) {
    return number == 0
        ? TerminalText.empty()
        : TerminalText.of("  ")
            .plus(OutcomeWords.symbol(outcome) + " " + number, OutcomeWords.tone(outcome));
  }
}
