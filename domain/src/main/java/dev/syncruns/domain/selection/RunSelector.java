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
 * Selects a run of a connection: {@code latest}, {@code latest~N} (N before the latest), {@code
 * last-failed}, {@code last-success}, {@code running}, an id, a prefix of an id of at least {@value
 * #MIN_PREFIX} characters, or a percent-encoded id after {@code id:}.
 */
public sealed interface RunSelector {
  /** Minimum length of a prefix of an id. */
  int MIN_PREFIX = 6;

  /** The selectors other than ids. */
  Set<String> WORDS = Set.of("latest", "last-failed", "last-success", "running", "next");

  /** Returns the selector of the latest run. */
  static RunSelector latest() {
    return new Latest(0);
  }

  /**
   * Returns the selector in {@code text}.
   *
   * @throws IllegalArgumentException if it is not a selector
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

  /** Returns a text that {@link #parse} reads as the run with this id, safe on any command line. */
  static String wordFor(RunId id) {
    String word = IdWord.of(id.value());
    return isWord(word) ? IdWord.encoded(id.value()) : word;
  }

  /** Returns whether {@code text} is a selector other than an id. */
  static boolean isWord(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return word.startsWith("latest~") || WORDS.contains(word);
  }

  /**
   * Returns the selector of the next run to appear; selects none until {@link Next#after} defines
   * the known runs.
   */
  static RunSelector next() {
    return new Next(null, Instant.MIN);
  }

  /** Returns whether {@code run} can be selected. */
  boolean admits(Run run);

  /** The selector as it is written. */
  String text();

  /**
   * Selects the latest run, or an earlier one.
   *
   * @param back how many runs before the latest, at least 0.
   */
  record Latest(int back) implements RunSelector {
    private static final Pattern BACK = Pattern.compile("latest~([0-9]{1,6})");

    public Latest {
      if (back < 0) {
        throw new IllegalArgumentException("back is " + back + "; expected at least 0");
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
   * Selects the latest run of a kind.
   *
   * @param kind the kind.
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

    /** Kinds of runs by outcome. */
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
   * Selects the run with an id.
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
   * Selects the run with an id or a prefix of it.
   *
   * @param text the id or prefix, at least {@value RunSelector#MIN_PREFIX} characters;
   *     case-sensitive.
   */
  record ById(String text) implements RunSelector {

    /**
     * Validates the text.
     *
     * @throws IllegalArgumentException if {@code text} has fewer than {@value
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

    /** Returns whether {@code run} has exactly this id. */
    public boolean isIdOf(Run run) {
      return run.id() != null && run.id().value().equals(text);
    }
  }

  /**
   * Selects the next run to appear: one that is not known and did not start before the known ones.
   *
   * @param known the ids of the known runs; null before the first poll, when no run is selected.
   * @param since the time of the latest known run.
   */
  record Next(@Nullable Set<RunId> known, Instant since) implements RunSelector {

    public Next {
      known = known == null ? null : Set.copyOf(known);
    }

    /** Returns the selector of the next run to appear after {@code listed}. */
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

    /** Returns whether the known runs are defined. */
    public boolean isPlaced() {
      return known != null;
    }

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
