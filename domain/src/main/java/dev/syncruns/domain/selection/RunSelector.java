package dev.syncruns.domain.selection;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to say which run of a connection is meant: {@code latest}, {@code latest~N} (N before the
 * latest), {@code last-failed}, {@code last-success}, {@code running}, or an id, whole or by a
 * beginning of at least {@value #MIN_PREFIX} characters, or whole and percent-encoded after {@code
 * id:}.
 */
public sealed interface RunSelector {
  /** The fewest characters of an id that select a run. */
  int MIN_PREFIX = 6;

  /** What selects a run without its id. */
  Set<String> WORDS = Set.of("latest", "last-failed", "last-success", "running", "next");

  /** The latest run. */
  static RunSelector latest() {
    return new Latest(0);
  }

  /**
   * The selector that {@code text} is.
   *
   * @throws IllegalArgumentException when it is none, saying why
   */
  static RunSelector parse(String text) {
    Optional<String> id = IdWord.idIn(text);
    if (id.isPresent()) {
      return new Exact(RunId.of(id.get()));
    }
    String word = text.toLowerCase(Locale.ROOT);
    Matcher back = Latest.BACK.matcher(word);
    if (back.matches()) {
      return new Latest(Integer.parseInt(back.group(1)));
    }
    if (word.startsWith("latest~")) {
      throw new IllegalArgumentException(
          "latest~N needs a number of at most 6 digits, e.g. latest~1 for the run before the"
              + " latest");
    }
    return switch (word) {
      case "latest" -> latest();
      case "last-failed" -> new Last(Last.Kind.FAILED);
      case "last-success" -> new Last(Last.Kind.SUCCESS);
      case "running" -> new Last(Last.Kind.RUNNING);
      default -> new ById(text);
    };
  }

  /** The word that {@link #parse} takes for the run with this id, safe on any command line. */
  static String wordFor(RunId id) {
    String word = IdWord.of(id.value());
    return isWord(word) ? IdWord.encoded(id.value()) : word;
  }

  /** Whether {@code text} selects by a word of its own, and not by an id. */
  static boolean isWord(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.startsWith("latest~") || WORDS.contains(word);
  }

  /** The next run to appear, once {@link Next#after} says after which. */
  static RunSelector next() {
    return new Next(null, Instant.MIN);
  }

  /** Whether {@code run} is one of those this selector can mean. */
  boolean admits(Run run);

  /** The selector as it is written. */
  String text();

  /**
   * The run that started as the last but {@code back}.
   *
   * @param back how many runs before the latest, at least 0.
   */
  record Latest(int back) implements RunSelector {
    private static final Pattern BACK = Pattern.compile("latest~([0-9]{1,6})");

    /** Refuses a negative number. */
    public Latest {
      if (back < 0) {
        throw new IllegalArgumentException("back is " + back + ", must be at least 0");
      }
    }

    @Override
    public boolean admits(Run run) {
      return true;
    }

    @Override
    public String text() {
      return back == 0 ? "latest" : "latest~" + back;
    }
  }

  /**
   * The latest run of a kind.
   *
   * @param kind which kind.
   */
  record Last(Kind kind) implements RunSelector {

    @Override
    public boolean admits(Run run) {
      Outcome outcome = run.outcome();
      return switch (kind) {
        case FAILED -> outcome.hasFailed() || outcome == Outcome.CANCELED;
        case SUCCESS -> outcome == Outcome.SUCCESS;
        case RUNNING -> outcome.isActive();
      };
    }

    @Override
    public String text() {
      return kind == Kind.RUNNING ? "running" : "last-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kinds of run that can be meant by their outcome. */
    public enum Kind {
      /** Failed, timed out, partial or canceled. */
      FAILED,
      /** Success. */
      SUCCESS,
      /** Running, queued or waiting to retry. */
      RUNNING
    }
  }

  /**
   * The run with an id of any length.
   *
   * @param id the whole id.
   */
  record Exact(RunId id) implements RunSelector {

    @Override
    public boolean admits(Run run) {
      return id.equals(run.id());
    }

    @Override
    public String text() {
      return id.value();
    }
  }

  /**
   * The run whose id is, or begins with, a text.
   *
   * @param text the id or its beginning, at least {@value RunSelector#MIN_PREFIX} characters;
   *     case-sensitive.
   */
  record ById(String text) implements RunSelector {

    /**
     * Refuses what is too short.
     *
     * @throws IllegalArgumentException when {@code text} has fewer than {@value
     *     RunSelector#MIN_PREFIX} characters
     */
    public ById {
      Objects.requireNonNull(text, "text");
      if (text.length() < MIN_PREFIX) {
        throw new IllegalArgumentException(
            "a run is selected by latest, latest~N, last-failed, last-success, running, its id, or"
                + " at least "
                + MIN_PREFIX
                + " characters of its beginning");
      }
    }

    @Override
    public boolean admits(Run run) {
      return run.id() != null && run.id().value().startsWith(text);
    }

    /** Whether {@code run} has exactly this id. */
    public boolean isIdOf(Run run) {
      return run.id() != null && run.id().value().equals(text);
    }
  }

  /**
   * The next run to appear: one that is not among those known and did not start before them.
   *
   * @param known the ids of the runs there were; null as long as nobody looked, when no run is
   *     meant.
   * @param since when the latest of them was.
   */
  record Next(@Nullable Set<RunId> known, Instant since) implements RunSelector {

    /** Copies the set. */
    public Next {
      known = known == null ? null : Set.copyOf(known);
    }

    /** The next run to appear after those {@code listed}. */
    public static Next after(List<Run> listed) {
      return new Next(
          listed.stream()
              .flatMap(run -> Optional.ofNullable(run.id()).stream())
              .collect(Collectors.toSet()),
          listed.stream()
              .flatMap(run -> run.at().stream())
              .max(Instant::compareTo)
              .orElse(Instant.MIN));
    }

    /** Whether it is known which runs there were. */
    public boolean isPlaced() {
      return known != null;
    }

    /** Whether {@code run} is one of those there were. */
    boolean isKnown(Run run) {
      return known != null && run.id() != null && known.contains(run.id());
    }

    @Override
    public boolean admits(Run run) {
      boolean late = run.at().map(at -> !at.isBefore(since)).orElse(true);
      return known != null && run.id() != null && !known.contains(run.id()) && late;
    }

    @Override
    public String text() {
      return "next";
    }
  }
}
