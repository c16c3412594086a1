package dev.syncruns.cli.command;

import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.policy.DurationParser;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.selection.TextFold;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions there are. */
final class Conditions {

  private Conditions() {}

  /** The result is one of some. */
  public static Condition result(Set<ExecutionResult> wanted) {
    return new Condition("--result", true, run -> isIn(run.run().result(), wanted));
  }

  /** The state is one of some. */
  public static Condition state(Set<ExecutionState> wanted) {
    return new Condition("--state", true, run -> isIn(run.run().state(), wanted));
  }

  /** The phase is one of some. */
  public static Condition phase(Set<JobPhase> wanted) {
    return new Condition("--phase", false, run -> isIn(run.run().phase(), wanted));
  }

  /** Failed, timed out or partial. */
  public static Condition failed() {
    return new Condition("--failed", true, run -> run.outcome().hasFailed());
  }

  /** Over, and not a success; what ended without a usable result counts. */
  public static Condition notGreen() {
    return new Condition(
        "--not-green", true, run -> run.outcome() != Outcome.SUCCESS && !run.outcome().isActive());
  }

  /** Running, queued or waiting to retry. */
  public static Condition running() {
    return new Condition("--running", true, run -> run.outcome().isActive());
  }

  /**
   * Started, or ended without a start, at {@code moment} or later. What is active and has no start
   * yet counts, and so does what is over and can't be dated.
   */
  public static Condition since(Instant moment) {
    return new Condition(
        "--since", false, run -> run.run().at().map(at -> !at.isBefore(moment)).orElse(true));
  }

  /**
   * Started, or ended without a start, before {@code moment}; so does what is over and can't be
   * dated.
   */
  public static Condition until(Instant moment) {
    return new Condition(
        "--until",
        false,
        run -> run.run().at().map(at -> at.isBefore(moment)).orElse(!run.outcome().isActive()));
  }

  /**
   * Took, or has been running for, a duration that fits.
   *
   * @param text the comparison as typed
   * @param now the time
   * @throws IllegalArgumentException when the text is none, with a message that says why
   */
  public static Condition duration(String text, Instant now) {
    Predicate<Duration> test = DurationTest.parse(text);
    return new Condition(
        "--duration", false, run -> run.facts().took(now).filter(test).isPresent());
  }

  /** Has a job of one of some connector types; case does not matter. */
  public static Condition connector(List<String> wanted) {
    return new Condition(
        "--connector",
        false,
        run ->
            run.facts().labels().connectors().stream()
                .anyMatch(type -> wanted.stream().anyMatch(one -> TextFold.isSame(one, type))));
  }

  /** Has an error whose code or key fits. */
  public static Condition errorCode(Glob glob) {
    return new Condition(
        "--error-code",
        false,
        run ->
            (run.run().error() != null && glob.matches(run.run().error().errorKey()))
                || run.run().tasks().anyMatch(task -> hasCode(task, glob)));
  }

  /** Has a task of a source file whose id, or the last step of it, fits. */
  public static Condition file(Glob glob) {
    return new Condition(
        "--file", false, run -> run.run().tasks().anyMatch(task -> hasFile(task, glob)));
  }

  /** Has a cause that the user can fix. */
  public static Condition fixable() {
    return new Condition("--fixable", false, run -> Boolean.TRUE.equals(run.facts().fixable()));
  }

  /** Has a task that was retried. */
  public static Condition retried() {
    return new Condition("--retried", false, run -> retries(run.facts()) > 0);
  }

  private static long retries(RunFacts run) {
    return Optional.ofNullable(run.tasks()).map(TaskCounts::retries).orElse(0L);
  }

  /** Whether a task has an error whose code or key fits. */
  public static boolean hasCode(Task task, Glob glob) {
    TaskError error = task.error();
    return error != null
        && (glob.matches(error.errorCode()) || glob.matches(error.descriptionKey()));
  }

  /** Whether a task is of a source file whose id, or the last step of it, fits. */
  public static boolean hasFile(Task task, Glob glob) {
    SourceFileId file = task.sourceFileId();
    return file != null
        && (glob.matches(file.value()) || glob.matches(CauseText.fileName(file.value())));
  }

  /** Whether a value is one of some constants. */
  public static <E extends Enum<E> & ApiEnum> boolean isIn(
      @Nullable OpenEnum<E> value, Set<E> wanted) {
    return value != null && value.known().filter(wanted::contains).isPresent();
  }

  /**
   * One condition that a run has to meet.
   *
   * @param option the option that set it, e.g. {@code --failed}.
   * @param minimal whether a summary is enough to tell.
   * @param test the condition.
   */
  public record Condition(String option, boolean minimal, Predicate<RunRow> test) {}

  /** A comparison of durations as users type it: {@code >20m}, {@code <=90s}, {@code =5m}. */
  static final class DurationTest {
    private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|>|<|=)?\\s*(\\S+)\\s*");

    private DurationTest() {}

    /**
     * The comparison that {@code text} says; without a sign, "at least".
     *
     * @throws IllegalArgumentException when it says none, with a message that says why
     */
    static Predicate<Duration> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException("is not a comparison such as \">20m\" or \"<=90s\"");
      }
      Duration limit = DurationParser.parse(form.group(2));
      String sign = form.group(1) == null ? ">=" : form.group(1);
      return switch (sign) {
        case ">" -> duration -> duration.compareTo(limit) > 0;
        case "<" -> duration -> duration.compareTo(limit) < 0;
        case "<=" -> duration -> duration.compareTo(limit) <= 0;
        case "=" -> duration -> duration.toSeconds() == limit.toSeconds();
        default -> duration -> duration.compareTo(limit) >= 0;
      };
    }
  }

  /**
   * Moments as users type them: {@code 7d} ago, {@code today}, {@code yesterday}, {@code monday},
   * {@code 2025-11-20}, {@code 2025-11-20T02:00Z}. A day means its beginning in the user's zone.
   *
   * @param now the time.
   * @param zone the user's zone.
   */
  public record TimeParser(Instant now, ZoneId zone) {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;
    private static final Pattern MONTHS = Pattern.compile("[0-9]+ *M");
    private static final String ALLOWED =
        "is not a time such as 7d, 36h, today, yesterday, monday, 2025-11-20 or 2025-11-20T02:00Z";

    /**
     * The moment that {@code text} says.
     *
     * @throws IllegalArgumentException when it says none, with a message that says why
     */
    public Instant parse(String text) {
      if (MONTHS.matcher(text.strip()).matches()) {
        throw new IllegalArgumentException("could be minutes or months: write 1m or 30d");
      }
      String word = text.strip().toLowerCase(Locale.ROOT);
      return day(word)
          .map(day -> day.atStartOfDay(zone).toInstant())
          .or(() -> ago(word))
          .or(() -> iso(text.strip()))
          .orElseThrow(() -> new IllegalArgumentException(ALLOWED));
    }

    private Optional<LocalDate> day(String word) {
      LocalDate today = now.atZone(zone).toLocalDate();
      if (word.equals("today")) {
        return Optional.of(today);
      }
      if (word.equals("yesterday")) {
        return Optional.of(today.minusDays(1));
      }
      Optional<DayOfWeek> weekday =
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().equalsIgnoreCase(word))
              .findFirst();
      return weekday.isPresent()
          ? weekday.map(day -> today.with(TemporalAdjusters.previousOrSame(day)))
          : date(word);
    }

    private static Optional<LocalDate> date(String word) {
      try {
        return Optional.of(LocalDate.parse(word));
      } catch (DateTimeException notDate) {
        return Optional.empty();
      }
    }

    private Optional<Instant> ago(String word) {
      try {
        return Optional.of(now.minus(DurationParser.parse(word)));
      } catch (IllegalArgumentException notDuration) {
        return Optional.empty();
      }
    }

    private Optional<Instant> iso(String text) {
      try {
        TemporalAccessor parsed =
            ISO.parseBest(text.toUpperCase(Locale.ROOT), OffsetDateTime::from, LocalDateTime::from);
        return Optional.of(
            parsed instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : Instant.from(parsed));
      } catch (DateTimeException notTime) {
        return Optional.empty();
      }
    }
  }
}
