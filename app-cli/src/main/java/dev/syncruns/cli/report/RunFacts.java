package dev.syncruns.cli.report;

import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.value.OpenEnum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a run in one row: small, so that many can be kept. Texts may be the service's.
 *
 * @param labels what the service calls it and its place.
 * @param outcome what state and result say together.
 * @param span when it ran.
 * @param tasks the counts of its tasks; null when only its summary is known.
 * @param causes why it failed.
 * @param contradictions what the service contradicts itself in.
 * @param flaky a task that needed several tries; null when there is none.
 */
public record RunFacts(
    Labels labels,
    Outcome outcome,
    Span span,
    @Nullable TaskCounts tasks,
    List<Cause> causes,
    Set<Inconsistency> contradictions,
    @Nullable Flaky flaky) {

  /** The facts of a run. */
  public static RunFacts of(Run run) {
    return new RunFacts(
        Labels.of(run),
        run.outcome(),
        new Span(
            run.startedAt().orElse(null), run.endedAt().orElse(null), run.duration().orElse(null)),
        TaskCounts.of(run.tasks()),
        Diagnosis.causesOf(run),
        run.inconsistencies(),
        Flaky.of(run));
  }

  /** The same without what a summary does not tell. */
  public RunFacts summary() {
    return new RunFacts(labels, outcome, span, null, causes, contradictions, null);
  }

  /** The same without its contradictions, for where they are told elsewhere. */
  RunFacts withoutContradictions() {
    return new RunFacts(labels, outcome, span, tasks, causes, Set.of(), flaky);
  }

  /** Whether the user can fix it: null when there is nothing to fix, or nobody said. */
  public @Nullable Boolean fixable() {
    if (causes.stream().anyMatch(cause -> cause.fixability() == Fixability.USER)) {
      return true;
    }
    boolean denied =
        !causes.isEmpty()
            && causes.stream().allMatch(cause -> cause.fixability() == Fixability.NOT_USER);
    return denied ? Boolean.FALSE : null;
  }

  /** How long it took or, while it is active, has been running at {@code now}. */
  public Optional<Duration> took(Instant now) {
    Instant start = span.start();
    if (span.duration() == null && start != null && outcome.isActive() && now.isAfter(start)) {
      return Optional.of(Duration.between(start, now));
    }
    return Optional.ofNullable(span.duration());
  }

  /**
   * What the service calls a run and its place, word by word.
   *
   * @param id its id; may be null.
   * @param state its state; may be null.
   * @param result its result; may be null.
   * @param phase its phase; may be null.
   * @param started its start as sent; may be null.
   * @param ended its end as sent; may be null.
   * @param connectors its jobs' connector types, each once.
   */
  public record Labels(
      @Nullable String id,
      @Nullable String state,
      @Nullable String result,
      @Nullable String phase,
      @Nullable String started,
      @Nullable String ended,
      List<String> connectors) {

    /** Copies the list. */
    public Labels {
      connectors = List.copyOf(connectors);
    }

    static Labels of(Run run) {
      return new Labels(
          run.id() == null || run.id().value().isEmpty() ? null : run.id().value(),
          text(run.state()),
          text(run.result()),
          text(run.phase()),
          run.startDateTime() == null ? null : run.startDateTime().text(),
          run.endDateTime() == null ? null : run.endDateTime().text(),
          run.jobs().stream()
              .flatMap(job -> Optional.ofNullable(job.connectorType()).stream())
              .map(OpenEnum::text)
              .distinct()
              .toList());
    }

    private static @Nullable String text(@Nullable OpenEnum<?> value) {
      return value == null ? null : value.text();
    }
  }

  /**
   * When something ran.
   *
   * @param start when it started; null when that is not known.
   * @param end when it ended; null when that is not known.
   * @param duration how long it took; null unless both ends are known and in order.
   */
  public record Span(@Nullable Instant start, @Nullable Instant end, @Nullable Duration duration) {}

  /**
   * Tasks that succeeded only after a retry.
   *
   * @param file the source file of the first; null when the service sent none.
   * @param tries how many tries it took.
   * @param others how many more there are.
   */
  public record Flaky(@Nullable String file, long tries, long others) {

    static @Nullable Flaky of(Run run) {
      List<Task> recovered =
          run.tasks()
              .filter(task -> task.outcome() == Outcome.SUCCESS && task.retries() > 0)
              .toList();
      if (recovered.isEmpty()) {
        return null;
      }
      Task first = recovered.get(0);
      String file = first.sourceFileId() == null ? null : first.sourceFileId().value();
      return new Flaky(file, first.retries() + 1, recovered.size() - 1L);
    }
  }
}
