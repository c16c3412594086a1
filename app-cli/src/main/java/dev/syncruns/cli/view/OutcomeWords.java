package dev.syncruns.cli.view;

import dev.syncruns.domain.execution.Outcome;

/** The symbol and the tone that go with the word of an outcome. */
public final class OutcomeWords {

  private OutcomeWords() {}

  /** The outcome's word in its tone. */
  public static Cell cell(Outcome outcome) {
    return new Cell(outcome.label(), tone(outcome));
  }

  /** How {@code outcome} is meant. */
  public static Tone tone(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> Tone.GOOD;
      case FAILED, TIMED_OUT -> Tone.BAD;
      case PARTIAL, CANCELED, SKIPPED, UNDETERMINED -> Tone.WARN;
      case RUNNING, QUEUED, RETRYING -> Tone.BUSY;
    };
  }

  /** The symbol of {@code outcome}; every one takes one column. */
  public static String symbol(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> "✔";
      case PARTIAL -> "◐";
      case FAILED, TIMED_OUT -> "✖";
      case CANCELED -> "◌";
      case SKIPPED -> "»";
      case UNDETERMINED -> "?";
      case RUNNING -> "●";
      case QUEUED -> "○";
      case RETRYING -> "↻";
    };
  }
}
