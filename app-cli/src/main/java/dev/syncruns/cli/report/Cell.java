package dev.syncruns.cli.report;

import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.domain.execution.Outcome;

/**
 * What stands in a row under a column. The text may be the service's and untrusted: renderers
 * neutralise it.
 *
 * @param text the text.
 * @param tone how it is meant.
 */
public record Cell(String text, Tone tone) {
  /** What is shown of a value that is not there. */
  public static final String NOTHING = "-";

  /** A cell in plain tone. */
  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN);
  }

  /** A cell for a value that is not there: a dash for people, nothing for programs. */
  static Cell absent(OutputTarget medium) {
    return new Cell(medium == OutputTarget.DATA ? "" : NOTHING, Tone.FAINT);
  }

  /** How a text is meant; a renderer may give it a colour, and says nothing by colour alone. */
  public enum Tone {
    /** As it is. */
    PLAIN,
    /** Good news. */
    GOOD,
    /** Something to look at. */
    WARN,
    /** Bad news. */
    BAD,
    /** Something going on. */
    BUSY,
    /** Of lesser interest. */
    FAINT,
    /** Of greater interest. */
    STRONG
  }

  /** The symbol and the tone that go with the word of an outcome. */
  public static final class OutcomeWords {

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
}
