package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.HasOutcome;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of a manifest connection with all fields that the service sends ("Manifest Connection Run"
 * on the API's page, for {@code return=representation}). Every field may be absent.
 *
 * @param id the run's id; may be null.
 * @param connectionId the id of the connection as the service sent it; may be null.
 * @param startDateTime the timestamp when the run started; may be null.
 * @param endDateTime the timestamp when the run ended; may be null.
 * @param phase the phase; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param error the error of the whole run; may be null.
 * @param jobs its jobs in the service's order; may be empty.
 * @param extra the fields beyond the API's page.
 */
public record Run(
    @Nullable RunId id,
    @Nullable String connectionId,
    @Nullable Timestamp startDateTime,
    @Nullable Timestamp endDateTime,
    @Nullable OpenEnum<JobPhase> phase,
    @Nullable OpenEnum<ExecutionState> state,
    @Nullable OpenEnum<ExecutionResult> result,
    @Nullable RunError error,
    List<Job> jobs,
    ExtraFields extra)
    implements HasOutcome, HasId {

  public Run {
    jobs = List.copyOf(jobs);
  }

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Outcome outcome() {
    return Outcome.of(state, result);
  }

  /**
   * Returns the start of the run, else its end (it may fail before it starts), else the earliest
   * start of its jobs and tasks; empty if none is readable.
   */
  public Optional<Instant> at() {
    return startedAt()
        .or(this::endedAt)
        .or(
            () ->
                Stream.concat(jobs.stream(), tasks())
                    .map(HasOutcome::startedAt)
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder()));
  }

  /** Returns whether the run is finished and has no readable time. */
  public boolean isUndated() {
    return !outcome().isActive() && at().isEmpty();
  }

  /** Returns a timestamp of the run that is neither absent nor readable; empty if there is none. */
  public Optional<Timestamp> unreadableTime() {
    return Stream.of(Optional.ofNullable(startDateTime), Optional.ofNullable(endDateTime))
        .flatMap(Optional::stream)
        .filter(Timestamp::isUnreadable)
        .findFirst();
  }

  /** Returns the tasks of all jobs, in the service's order. */
  public Stream<Task> tasks() {
    return jobs.stream().flatMap(job -> job.tasks().stream());
  }

  /** Returns the fields that {@code return=minimal} has. */
  public RunSummary summary() {
    return new RunSummary(id, state, result, ExtraFields.none());
  }

  @Override
  public Set<Inconsistency> inconsistencies() {
    Set<Inconsistency> found = HasOutcome.inconsistenciesOf(state, result);
    if (outcome() == Outcome.SUCCESS) {
      if (error != null) {
        found.add(Inconsistency.SUCCESS_WITH_ERROR);
      }
      if (jobs.stream().anyMatch(Run::hasFailedPart)) {
        found.add(Inconsistency.SUCCESS_WITH_FAILED_PART);
      }
    }
    return found;
  }

  private static boolean hasFailedPart(Job job) {
    return job.outcome().hasFailed()
        || job.tasks().stream().anyMatch(task -> task.outcome().hasFailed());
  }

  /**
   * Builds a {@link Run}; not thread-safe. Each setter sets the component of the same name; others
   * are absent.
   */
  public static final class Builder {
    private @Nullable RunId id;
    private @Nullable String connectionId;
    private @Nullable Timestamp startDateTime;
    private @Nullable Timestamp endDateTime;
    private @Nullable OpenEnum<JobPhase> phase;
    private @Nullable OpenEnum<ExecutionState> state;
    private @Nullable OpenEnum<ExecutionResult> result;
    private @Nullable RunError error;
    private List<Job> jobs = List.of();
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder id(@Nullable RunId id) {
      this.id = id;
      return this;
    }

    public Builder connectionId(@Nullable String connectionId) {
      this.connectionId = connectionId;
      return this;
    }

    public Builder startDateTime(@Nullable Timestamp startDateTime) {
      this.startDateTime = startDateTime;
      return this;
    }

    public Builder endDateTime(@Nullable Timestamp endDateTime) {
      this.endDateTime = endDateTime;
      return this;
    }

    public Builder phase(@Nullable OpenEnum<JobPhase> phase) {
      this.phase = phase;
      return this;
    }

    public Builder state(@Nullable OpenEnum<ExecutionState> state) {
      this.state = state;
      return this;
    }

    public Builder result(@Nullable OpenEnum<ExecutionResult> result) {
      this.result = result;
      return this;
    }

    public Builder error(@Nullable RunError error) {
      this.error = error;
      return this;
    }

    public Builder jobs(List<Job> jobs) {
      this.jobs = jobs;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the run. */
    public Run build() {
      return new Run(
          id, connectionId, startDateTime, endDateTime, phase, state, result, error, jobs, extra);
    }
  }
}
