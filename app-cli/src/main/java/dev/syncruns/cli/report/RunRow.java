package dev.syncruns.cli.report;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that is listed: all that the service sent, and what is told of it.
 *
 * @param run what the service sent; of a summary, the fields it has.
 * @param facts what is told of it.
 */
public record RunRow(Run run, RunFacts facts) {
  private static final Run NOTHING = Run.builder().build();

  /** A run of which everything is known. */
  public static RunRow of(Run run) {
    return new RunRow(run, RunFacts.of(run));
  }

  /** A run of which only the summary is known. */
  public static RunRow of(RunSummary summary) {
    Run run =
        Run.builder()
            .id(summary.id())
            .state(summary.state())
            .result(summary.result())
            .extra(summary.extra())
            .build();
    return new RunRow(run, RunFacts.of(run).summary());
  }

  /** Returns what tables tell of it: a copy without what the service sent. */
  public RunRow brief() {
    return new RunRow(NOTHING, facts);
  }

  /** What state and result say together. */
  public Outcome outcome() {
    return facts.outcome();
  }

  /** When it started; empty when that is not known. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(facts.span().start());
  }
}
