package dev.syncruns.cli.standing;

import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.schedule.Timeliness;
import dev.syncruns.domain.status.ConnectionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people read of how a connection stands. */
final class StandingWords {
  private static final String ATTENTION = "!";

  private StandingWords() {}

  /** The symbol of a row: its run's, unless that alone would look too good. */
  static Cell mark(Standing standing) {
    if (standing.failure() != null) {
      return new Cell(ATTENTION, Tone.BAD);
    }
    Outcome outcome = standing.outcome().orElse(null);
    if (outcome == null
        || ((standing.isOverdue() || standing.isStuck()) && !outcome.isNotGreen())) {
      return new Cell(ATTENTION, Tone.WARN);
    }
    return new Cell(OutcomeWords.symbol(outcome), OutcomeWords.tone(outcome));
  }

  /** What is expected and how that is kept, such as {@code daily 02:00 ok}. */
  static Cell expected(Standing standing) {
    String expect = standing.expect();
    ScheduleAdherence attendance = standing.attendance().orElse(null);
    if (expect == null || attendance == null) {
      return expect == null ? new Cell(Cell.NOTHING, Tone.FAINT) : Cell.of(expect);
    }
    boolean late = attendance.isLate();
    return new Cell(expect + " " + word(attendance.punctuality()), late ? Tone.BAD : Tone.PLAIN);
  }

  private static String word(Timeliness punctuality) {
    return switch (punctuality) {
      case ON_TIME -> "ok";
      case LATE -> "LATE";
      case EARLY, DELAYED, DUE -> punctuality.label();
    };
  }

  /** The latest outcomes, oldest first: a symbol each, in words where symbols are not read. */
  static Cell recent(Standing standing, Reading reading) {
    ConnectionStatus status = standing.status();
    List<Outcome> recent = status == null ? List.of() : status.recent();
    if (recent.isEmpty()) {
      return new Cell(Cell.NOTHING, Tone.FAINT);
    }
    if (reading.medium() == Medium.SCREEN) {
      return Cell.of(recent.stream().map(OutcomeWords::symbol).collect(Collectors.joining()));
    }
    long green = recent.stream().filter(outcome -> outcome == Outcome.SUCCESS).count();
    return Cell.of(green + " of " + recent.size() + " ok");
  }

  /** What else there is to say. */
  static String note(Standing standing, Reading reading) {
    if (standing.failure() != null) {
      return standing.failure().headline();
    }
    ConnectionStatus status = standing.status();
    if (status == null || status.runs() == 0) {
      return "no runs";
    }
    List<String> notes = new ArrayList<>();
    if (status.isOverdue()) {
      Duration age = status.age();
      notes.add(age == null ? "no run with a time" : "no run for " + Durations.write(age));
    }
    if (status.last() != null && status.last().unreadableTime().isPresent()) {
      notes.add("its time cannot be read");
    } else if (status.last() != null && status.last().isUndated()) {
      notes.add("its time is not known");
    }
    long fixable = status.fixableCauses();
    if (fixable > 0) {
      notes.add(Tally.count(fixable, "fixable cause"));
    }
    Run active = status.active();
    if (active != null && (status.last() != null || status.isStuck())) {
      notes.add(underWay(active, reading));
    }
    if (status.isStuck() && status.latestEnd() != null) {
      notes.add("should have ended " + reading.moments().write(status.latestEnd()));
    }
    return String.join(", ", notes);
  }

  private static String underWay(Run active, Reading reading) {
    return active.outcome().label()
        + active
            .startedAt()
            .map(start -> Duration.between(start, reading.now()))
            .filter(since -> !since.isNegative())
            .map(since -> " for " + Durations.write(since))
            .orElse(" without a start");
  }
}
