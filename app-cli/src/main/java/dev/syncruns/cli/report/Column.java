package dev.syncruns.cli.report;

import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.statistics.TypicalDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  private final BiFunction<RunFacts, RenderContext, Cell> content;
  private final Align align;

  Column(BiFunction<RunFacts, RenderContext, Cell> content) {
    this(content, Align.LEFT);
  }

  Column(BiFunction<RunFacts, RenderContext, Cell> content, Align align) {
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
  public Cell of(RunFacts run, RenderContext reading) {
    return content.apply(run, reading);
  }

  /** The sides on which texts can be aligned. */
  public enum Align {
    /** Texts. */
    LEFT,
    /** Numbers. */
    RIGHT
  }

  /** The choice of columns: what is usual where, and what a user makes of it. */
  public static final class Columns {
    /** The columns of a table. */
    public static final List<Column> TABLE =
        List.of(
            Column.OUTCOME,
            Column.RUN,
            Column.STARTED,
            Column.TOOK,
            Column.VS_TYP,
            Column.TASKS,
            Column.RETRY,
            Column.WHY);

    /** The columns of a wide table. */
    public static final List<Column> WIDE =
        List.of(
            Column.OUTCOME,
            Column.RUN,
            Column.STATE,
            Column.RESULT,
            Column.PHASE,
            Column.STARTED,
            Column.ENDED,
            Column.TOOK,
            Column.VS_TYP,
            Column.TASKS,
            Column.RETRY,
            Column.CONNECTORS,
            Column.WHY);

    /** The columns for programs. */
    public static final List<Column> DATA =
        List.of(
            Column.RUN,
            Column.STATE,
            Column.RESULT,
            Column.STARTED,
            Column.TOOK,
            Column.TASKS,
            Column.OK,
            Column.FAILED,
            Column.SKIPPED,
            Column.RETRY);

    /** The columns that a summary can fill. */
    public static final List<Column> MINIMAL =
        List.of(Column.OUTCOME, Column.RUN, Column.STATE, Column.RESULT);

    private Columns() {}

    /**
     * The columns that {@code words} choose: names alone replace the usual ones, {@code +name} adds
     * one and {@code -name} takes one away.
     *
     * @param words the names as typed
     * @param usual the columns without a choice
     * @throws UnknownWord when a name is none of a column's
     */
    public static List<Column> choose(List<String> words, List<Column> usual) {
      return Choice.of(words, usual, List.of(Column.values()), Column::label);
    }

    /** All names, separated by commas. */
    public static String names() {
      return Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(", "));
    }
  }

  /** The contents of the columns. */
  static final class Cells {
    private static final long NOTABLE_PERCENT = 25;
    private static final int WHOLE = 100;

    /** The beginning of the year by which the service says that something has not happened yet. */
    private static final String NOT_YET = "0001-";

    private Cells() {}

    static Cell id(RunFacts run, RenderContext reading) {
      String id = run.labels().id();
      if (id == null) {
        return Cell.absent(reading.medium());
      }
      String word = RunSelector.wordFor(RunId.of(id));
      boolean whole =
          reading.medium() != OutputTarget.SCREEN
              || id.length() <= reading.idLength()
              || !word.equals(id);
      return Cell.of(whole ? word : id.substring(0, reading.idLength()));
    }

    static Cell moment(@Nullable Instant moment, @Nullable String sent, RenderContext reading) {
      if (moment != null) {
        return Cell.of(reading.moments().write(moment));
      }
      boolean data = reading.medium() == OutputTarget.DATA;
      return sent == null || data || sent.startsWith(NOT_YET)
          ? Cell.absent(reading.medium())
          : new Cell(sent, Tone.WARN);
    }

    static Cell took(RunFacts run, RenderContext reading) {
      if (reading.medium() == OutputTarget.DATA) {
        Duration duration = run.span().duration();
        return Cell.of(duration == null ? "" : Long.toString(duration.toSeconds()));
      }
      return run.took(reading.now())
          .map(duration -> Cell.of(Durations.write(duration)))
          .orElseGet(() -> Cell.absent(reading.medium()));
    }

    static Cell vsTypical(RunFacts run, RenderContext reading) {
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

    private static Cell percent(long off, boolean active, OutputTarget medium) {
      if (medium == OutputTarget.DATA) {
        return Cell.of(Long.toString(off));
      }
      if (active) {
        return new Cell((WHOLE + off) + "%", off > NOTABLE_PERCENT ? Tone.WARN : Tone.PLAIN);
      }
      Tone tone = off > NOTABLE_PERCENT ? Tone.WARN : Tone.PLAIN;
      return new Cell((off > 0 ? "+" : "") + off + "%", tone);
    }

    static Cell tasks(RunFacts run, RenderContext reading) {
      if (reading.medium() == OutputTarget.DATA) {
        return count(run, reading, TaskCounts::total);
      }
      TaskCounts counts = run.tasks();
      if (counts == null || counts.total() == 0) {
        return Cell.absent(reading.medium());
      }
      String failed = reading.medium() == OutputTarget.SCREEN ? "✖" : "failed";
      return Cell.of(TasksText.of(counts, failed));
    }

    static Cell succeeded(RunFacts run, RenderContext reading) {
      return count(run, reading, counts -> counts.of(Outcome.SUCCESS));
    }

    static Cell failed(RunFacts run, RenderContext reading) {
      return count(run, reading, TaskCounts::failed);
    }

    static Cell skipped(RunFacts run, RenderContext reading) {
      return count(run, reading, counts -> counts.of(Outcome.SKIPPED));
    }

    static Cell retries(RunFacts run, RenderContext reading) {
      TaskCounts counts = run.tasks();
      boolean untried = counts != null && counts.retries() == 0 && counts.ended() == 0;
      return untried && reading.medium() != OutputTarget.DATA
          ? Cell.absent(reading.medium())
          : count(run, reading, TaskCounts::retries);
    }

    static Cell connectors(RunFacts run, RenderContext reading) {
      return text(String.join(",", run.labels().connectors()), reading);
    }

    static Cell fixable(RunFacts run, RenderContext reading) {
      Boolean fixable = run.fixable();
      if (fixable == null) {
        return Cell.absent(reading.medium());
      }
      return reading.medium() == OutputTarget.DATA
          ? Cell.of(fixable.toString())
          : new Cell(fixable ? "yes" : "no", fixable ? Tone.WARN : Tone.PLAIN);
    }

    static Cell why(RunFacts run, RenderContext reading) {
      String why = CauseText.of(run, reading);
      boolean notable = run.outcome().isNotGreen() || !run.contradictions().isEmpty();
      return new Cell(why, notable ? Tone.PLAIN : Tone.FAINT);
    }

    static Cell text(@Nullable String text, RenderContext reading) {
      return text == null || text.isEmpty() ? Cell.absent(reading.medium()) : Cell.of(text);
    }

    private static Cell count(
        RunFacts run, RenderContext reading, ToLongFunction<TaskCounts> number) {
      TaskCounts counts = run.tasks();
      return counts == null
          ? Cell.absent(reading.medium())
          : Cell.of(Long.toString(number.applyAsLong(counts)));
    }

    /** Says in a few words how the tasks of a run ended. */
    public static final class TasksText {

      private TasksText() {}

      /**
       * Such as {@code 28 ok 3 ✖ 1 skip}, or {@code 12/32, 1 ✖} while some are open.
       *
       * @param counts the counts of the tasks
       * @param failedWord the word or symbol for failed
       */
      public static String of(TaskCounts counts, String failedWord) {
        if (counts.total() == 0) {
          return Cell.NOTHING;
        }
        if (counts.active() > 0 || counts.ended() == 0) {
          String done = counts.ended() + "/" + counts.total();
          return counts.failed() == 0 ? done : done + ", " + counts.failed() + " " + failedWord;
        }
        List<String> parts = new ArrayList<>();
        add(parts, counts.of(Outcome.SUCCESS), "ok");
        add(parts, counts.failed(), failedWord);
        add(parts, counts.of(Outcome.SKIPPED), "skip");
        add(parts, counts.of(Outcome.CANCELED), "canceled");
        add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
        return String.join(" ", parts);
      }

      /** In whole words, such as {@code 28 ok, 3 failed, 1 skipped of 32}. */
      public static String sentence(TaskCounts counts) {
        if (counts.total() == 0) {
          return "none";
        }
        List<String> parts = new ArrayList<>();
        add(parts, counts.of(Outcome.SUCCESS), "ok");
        add(parts, counts.failed(), "failed");
        add(parts, counts.of(Outcome.SKIPPED), "skipped");
        add(parts, counts.of(Outcome.CANCELED), "canceled");
        add(parts, counts.of(Outcome.RUNNING), "running");
        add(parts, counts.of(Outcome.RETRYING), "retrying");
        add(parts, counts.of(Outcome.QUEUED), "waiting");
        add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
        return String.join(", ", parts) + " of " + counts.total();
      }

      private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
          parts.add(count + " " + word);
        }
      }
    }
  }
}
