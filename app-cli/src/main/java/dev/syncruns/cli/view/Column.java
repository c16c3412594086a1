package dev.syncruns.cli.view;

import java.util.Locale;
import java.util.function.BiFunction;

/** A column of a list of runs. */
@SuppressWarnings("ImmutableEnumChecker") // the contents are lambdas without state
public enum Column {
  /** The word for state and result together. */
  OUTCOME((run, reading) -> OutcomeWords.cell(run.outcome())),
  /** The id. */
  RUN(Cells::id),
  /** When it started. */
  STARTED((run, reading) -> Cells.moment(run.span().start(), run.labels().started(), reading)),
  /** When it ended. */
  ENDED((run, reading) -> Cells.moment(run.span().end(), run.labels().ended(), reading)),
  /** How long it took, or has been running. */
  TOOK(Cells::took, Align.RIGHT),
  /** How that compares with what is typical. */
  VS_TYP(Cells::vsTypical, Align.RIGHT),
  /** Its tasks: in words for people, their number for programs. */
  TASKS(Cells::tasks),
  /** The number of tasks that succeeded. */
  OK(Cells::succeeded, Align.RIGHT),
  /** The number of tasks that failed. */
  FAILED(Cells::failed, Align.RIGHT),
  /** The number of tasks that were skipped. */
  SKIPPED(Cells::skipped, Align.RIGHT),
  /** The number of retries. */
  RETRY(Cells::retries, Align.RIGHT),
  /** The state as the service sent it. */
  STATE((run, reading) -> Cells.text(run.labels().state(), reading)),
  /** The result as the service sent it. */
  RESULT((run, reading) -> Cells.text(run.labels().result(), reading)),
  /** The phase as the service sent it. */
  PHASE((run, reading) -> Cells.text(run.labels().phase(), reading)),
  /** The connectors of its jobs. */
  CONNECTORS(Cells::connectors),
  /** Whether the user can fix it. */
  FIXABLE(Cells::fixable),
  /** Why it is as it is. */
  WHY(Cells::why);

  private final BiFunction<RunFacts, Reading, Cell> content;
  private final Align align;

  Column(BiFunction<RunFacts, Reading, Cell> content) {
    this(content, Align.LEFT);
  }

  Column(BiFunction<RunFacts, Reading, Cell> content, Align align) {
    this.content = content;
    this.align = align;
  }

  /** The name by which it is chosen, e.g. {@code vs-typ}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands above it. */
  public String header() {
    return name().replace('_', ' ');
  }

  /** On which side its texts are aligned. */
  public Align align() {
    return align;
  }

  /** What it says of {@code run}. */
  public Cell of(RunFacts run, Reading reading) {
    return content.apply(run, reading);
  }

  /** The sides on which texts can be aligned. */
  public enum Align {
    /** Texts. */
    LEFT,
    /** Numbers. */
    RIGHT
  }
}
