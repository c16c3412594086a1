package dev.syncruns.cli.render.live;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.WatchTexts;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.cli.watch.WatchEnd;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines about one run: where it is, how far, its jobs and what failed. */
final class RunRows {
  private final WatchedRun run;
  private final WatchSnapshot snapshot;
  private final Instant now;
  private final Sight sight;

  RunRows(WatchedRun run, WatchSnapshot snapshot, Sight sight) {
    this.run = run;
    this.snapshot = snapshot;
    this.now = snapshot.now();
    this.sight = sight;
  }

  /** The lines; {@code named} when the connection has to be named. */
  List<Row> rows(boolean named) {
    List<Row> rows = new ArrayList<>();
    boolean well = run.exit().filter(exit -> exit == ExitCode.OK).isPresent();
    rows.add(new Row(well ? Rank.DONE : Rank.RUN, state(named)));
    Optional<Run> seen = run.seen();
    if (seen.isEmpty()) {
      return rows;
    }
    if (run.ended().isEmpty() && run.counts().total() > 0) {
      rows.add(new Row(Rank.BAR, new Progress(run.counts()).bar(sight.columns())));
    }
    if (!well) {
      new JobRows(now, sight)
          .of(seen.get().jobs())
          .forEach(text -> rows.add(new Row(Rank.JOB, text)));
      new FailureRows(sight).of(seen.get()).forEach(text -> rows.add(new Row(Rank.FAILURE, text)));
    }
    return rows;
  }

  private TerminalText state(boolean named) {
    String who = (named ? run.connection().name() + " " : "") + run.shortId();
    return run.ended()
        .map(end -> ended(end, who))
        .orElseGet(() -> open().addAfterFirst(who).fit(sight.columns()));
  }

  private TerminalText ended(WatchEnd end, String who) {
    Outcome outcome = run.seen().map(Run::outcome).orElse(Outcome.UNDETERMINED);
    boolean told = end.why().filter(why -> why != Verdict.Why.STILL_RUNNING).isEmpty();
    Outcome shown = told ? outcome : Outcome.UNDETERMINED;
    String word = told ? outcome.label() : "unknown";
    TerminalText head =
        TerminalText.of(OutcomeWords.symbol(shown) + " " + word, OutcomeWords.tone(shown))
            .plus("  " + who + "  ");
    TerminalText exit = TerminalText.of(" exit=" + end.exit().code());
    int room = sight.columns() - head.width() - exit.width();
    return head.plus(TerminalText.of(WatchTexts.said(run)).cut(room)).plus(exit);
  }

  private Parts open() {
    if (run.seen().isEmpty()) {
      String what = snapshot.untilNextLook().isEmpty() ? "asking" : "waiting for a run to appear";
      return new Parts().add("○", Tone.BUSY).add(what, Tone.PLAIN);
    }
    Run seen = run.seen().get();
    Outcome outcome = seen.outcome();
    Parts parts =
        new Parts()
            .add(
                OutcomeWords.symbol(outcome) + " " + WatchTexts.word(seen.state()),
                OutcomeWords.tone(outcome));
    if (seen.phase() != null) {
      parts.add(seen.phase().text(), Tone.PLAIN, 2);
    }
    seen.startedAt().ifPresent(start -> started(start, parts));
    run.expected().ifPresent(expected -> expected(expected, seen, parts));
    return parts;
  }

  private void started(Instant start, Parts parts) {
    parts.add("started " + sight.second(start), Tone.PLAIN, 3);
    Duration elapsed = Duration.between(start, now);
    if (!elapsed.isNegative()) {
      parts.add("elapsed " + Durations.write(elapsed), Tone.PLAIN, 1);
    }
  }

  private void expected(EtaEstimate expected, Run seen, Parts parts) {
    if (expected.isOverdue(now)) {
      Duration late = Duration.between(expected.latest(), now);
      parts.add("overdue by " + Durations.write(late), Tone.WARN);
    } else {
      String from = sight.minute(expected.earliest());
      String to = sight.minute(expected.latest());
      parts.add("ETA " + (from.equals(to) ? to : from + "-" + to), Tone.PLAIN);
    }
    seen.startedAt()
        .map(start -> Duration.between(start, expected.middle()))
        .ifPresent(usual -> parts.add("(typical " + Durations.write(usual) + ")", Tone.FAINT, 4));
  }
}
