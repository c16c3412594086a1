package dev.syncruns.cli.report;

import dev.syncruns.cli.report.ColumnSpec.ShortIds;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be said of a list of runs as a whole. */
public final class Tally {
  private static final List<Outcome> ORDER =
      List.of(
          Outcome.SUCCESS,
          Outcome.PARTIAL,
          Outcome.FAILED,
          Outcome.TIMED_OUT,
          Outcome.CANCELED,
          Outcome.SKIPPED,
          Outcome.UNDETERMINED,
          Outcome.RUNNING,
          Outcome.RETRYING,
          Outcome.QUEUED);

  private final List<RunFacts> runs;

  /** What can be said of {@code runs}, which are as they are listed. */
  public Tally(List<RunFacts> runs) {
    this.runs = List.copyOf(runs);
  }

  /** How many there are of each outcome, e.g. {@code 8 runs: 4 ok, 2 partial}. */
  public String counts() {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    runs.forEach(run -> counts.merge(run.outcome(), 1L, Long::sum));
    String parts =
        ORDER.stream()
            .filter(counts::containsKey)
            .map(outcome -> counts.get(outcome) + " " + word(outcome))
            .collect(Collectors.joining(", "));
    return count(runs.size(), "run") + ": " + parts;
  }

  /** How many runs that ended last are not green, as a sentence; empty for fewer than two. */
  public Optional<String> streak() {
    if (!isNewestFirst()) {
      return Optional.empty();
    }
    List<RunFacts> streak = new ArrayList<>();
    for (RunFacts run : runs) {
      if (run.outcome().isNotGreen()) {
        streak.add(run);
      } else if (!run.outcome().isActive()) {
        break;
      }
    }
    if (streak.size() < 2) {
      return Optional.empty();
    }
    String same = haveSameCauses(streak) ? ", same causes" : "";
    return Optional.of("Last " + streak.size() + " finished runs not green" + same + ".");
  }

  /** The run to explain next, as it is typed: the last that is not green; empty for none. */
  public Optional<String> nextToExplain() {
    return runs.stream()
        .filter(run -> !run.outcome().isActive())
        .findFirst()
        .filter(run -> run.outcome() != Outcome.SUCCESS)
        .flatMap(run -> Optional.ofNullable(run.labels().id()))
        .map(id -> ShortIds.of(RunSelector.wordFor(RunId.of(id)), ShortIds.length(ids())));
  }

  private Stream<String> ids() {
    return runs.stream().flatMap(run -> Optional.ofNullable(run.labels().id()).stream());
  }

  /** A number and a noun, in its plural unless the number is one. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private boolean isNewestFirst() {
    Instant last = Instant.MAX;
    for (RunFacts run : runs) {
      Instant start = run.span().start();
      if (start == null && run.outcome().isActive()) {
        continue;
      }
      if (start == null || start.isAfter(last)) {
        return false;
      }
      last = start;
    }
    return true;
  }

  private static boolean haveSameCauses(List<RunFacts> streak) {
    Set<Set<CauseFingerprint>> causes = new HashSet<>();
    for (RunFacts run : streak) {
      causes.add(run.causes().stream().map(cause -> cause.key()).collect(Collectors.toSet()));
    }
    return causes.size() == 1 && !causes.contains(Set.<CauseFingerprint>of());
  }

  private static String word(Outcome outcome) {
    return outcome == Outcome.SUCCESS ? "ok" : outcome.label();
  }
}
