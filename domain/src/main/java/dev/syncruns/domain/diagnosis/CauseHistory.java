package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.run.SourceFileId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One cause across all runs of a diagnosis. Not thread-safe. */
final class CauseHistory {
  private final CauseFingerprint key;
  private final Map<SourceFileId, Long> tasksByFile = new HashMap<>();
  private final Set<Fixability> said = EnumSet.noneOf(Fixability.class);
  private final Map<Boolean, CauseOccurrence> newestByActivity = new HashMap<>();
  private final List<RunRef> sightings = new ArrayList<>();
  private final LongSummaryStatistics tasks = new LongSummaryStatistics();
  private final LongSummaryStatistics activeTasks = new LongSummaryStatistics();
  private final LongSummaryStatistics retries = new LongSummaryStatistics();
  private final List<RunRef> undated = new ArrayList<>();

  CauseHistory(CauseFingerprint key) {
    this.key = key;
  }

  void add(CauseOccurrence finding, boolean diagnosed) {
    RunRef run = finding.example().run();
    boolean active = run.outcome().isActive();
    if (run.isUndated()) {
      undated.add(run);
    } else if (!active) {
      sightings.add(run);
    }
    if (!diagnosed) {
      return;
    }
    said.add(finding.cause().serviceFixability());
    newestByActivity.merge(active, finding, CauseHistory::newer);
    (active ? activeTasks : tasks).accept(finding.cause().tasks());
    if (!active) {
      retries.accept(finding.minRetries());
      retries.accept(finding.maxRetries());
      finding.tasksByFile().forEach((file, count) -> tasksByFile.merge(file, count, Long::sum));
    }
  }

  /** Whether a run to be diagnosed shows the cause. */
  boolean isDiagnosed() {
    return !newestByActivity.isEmpty();
  }

  RootCause rootCause(Timeline timeline, Recoveries recoveries) {
    CauseOccurrence newest =
        Objects.requireNonNullElseGet(
            newestByActivity.get(false), () -> newestByActivity.get(true));
    Map<SourceFileId, Long> files = mostFirst();
    Cause told = newest.cause();
    boolean tried = retries.getCount() > 0;
    return new RootCause(
        cause(told, files.keySet()),
        new Impact(tasks.getSum(), tasks.getCount(), activeTasks.getCount(), files),
        timeline.of(key.scope(), sightings, !undated.isEmpty()),
        new Retries(
            tried ? retries.getMin() : 0,
            tried ? retries.getMax() : 0,
            recoveries.of(files.keySet())),
        newest.example(),
        ErrorCatalogue.find(told.name()).orElse(null));
  }

  private Cause cause(Cause told, Set<SourceFileId> files) {
    return Cause.of(
        new Cause(
            key,
            told.name(),
            told.message(),
            told.kbArticleLink(),
            said.size() == 1 ? said.iterator().next() : Fixability.UNKNOWN,
            false,
            (int) Math.min(tasks.getSum(), Integer.MAX_VALUE),
            files.stream().limit(Cause.MAX_FILES).toList()));
  }

  private static CauseOccurrence newer(CauseOccurrence one, CauseOccurrence other) {
    return RunRef.OLDEST_FIRST.compare(one.example().run(), other.example().run()) < 0
        ? other
        : one;
  }

  private Map<SourceFileId, Long> mostFirst() {
    Comparator<Map.Entry<SourceFileId, Long>> most =
        Map.Entry.<SourceFileId, Long>comparingByValue()
            .reversed()
            .thenComparing(entry -> entry.getKey().value());
    Map<SourceFileId, Long> sorted = new LinkedHashMap<>();
    tasksByFile.entrySet().stream()
        .sorted(most)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
