package dev.syncruns.cli.render.live;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line for each failure of a run: the file, what was said, and who can fix it. */
final class FailureRows {
  private static final int LEAST_OF_TEXT = 12;

  private final Sight sight;

  FailureRows(Sight sight) {
    this.sight = sight;
  }

  /** The lines about the error of {@code run}, and about each of its tasks that failed. */
  List<TerminalText> of(Run run) {
    List<TerminalText> lines = new ArrayList<>();
    if (run.error() != null) {
      lines.add(line("run", said(run.error()), ""));
    }
    run.tasks().filter(task -> task.outcome().hasFailed()).map(this::line).forEach(lines::add);
    return lines;
  }

  /** What people call the file of a task; its id when it has none. */
  static String name(Task task) {
    if (task.sourceFileId() != null) {
      return WhyText.fileName(task.sourceFileId().value());
    }
    return task.id() == null ? "task" : task.id().value();
  }

  private TerminalText line(Task task) {
    TaskError error = task.error();
    if (error == null) {
      return line(name(task), "no reason given", "");
    }
    Fixability fixability = Fixability.of(error.canUserFix());
    String who = fixability == Fixability.UNKNOWN ? "" : "  " + ErrorText.who(fixability);
    return line(name(task), ErrorText.of(error).get(0), who);
  }

  private TerminalText line(String what, String text, String who) {
    TerminalText head =
        TerminalText.of("  ")
            .plus(OutcomeWords.symbol(Outcome.FAILED), Tone.BAD)
            .plus(" " + what)
            .cut(sight.columns());
    TerminalText tail = TerminalText.of(who, Tone.FAINT);
    int room = sight.columns() - head.width() - tail.width() - 2;
    return room < LEAST_OF_TEXT
        ? head.plus(tail)
        : head.plus("  ").plus(TerminalText.of(text).cut(room)).plus(tail);
  }

  private static String said(RunError error) {
    return Stream.of(error.errorKey(), error.description())
        .filter(FailureRows::isSaid)
        .map(Objects::requireNonNull)
        .collect(Collectors.joining("  "));
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
