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
 * The run of a manifest connection with everything the service tells of it ("Manifest Connection
 * Run" on the API's page, what {@code return=representation} gives). Every field may be absent.
 *
 * @param id the run's id; may be null.
 * @param connectionId the id of the connection as the service sent it; may be null.
 * @param startDateTime the timestamp when the run started; may be null.
 * @param endDateTime the timestamp when the run ended; may be null.
 * @param phase the phase; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param error the error of the whole run; may be null.
 * @param jobs its jobs in the service's order; empty when the service sent none.
 * @param extra what the service sent beyond the page.
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

  /** Copies the lists. */
  public Run {
    jobs = List.copyOf(jobs);
  }

  /** A builder with every field absent. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Outcome outcome() {
    return Outcome.of(state, result);
  }

  /**
   * When it was: its start, else its end, as of what failed before it started, else the earliest
   * start of its jobs and tasks; empty when the service tells none of them in a readable way.
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

  /**
   * Whether nothing tells when it was: it is over and has no time. An active run without a start is
   * about to.
   */
  public boolean isUndated() {
    return !outcome().isActive() && at().isEmpty();
  }

  /** A time of it that says something, but nothing that can be read; empty when there is none. */
  public Optional<Timestamp> unreadableTime() {
    return Stream.of(Optional.ofNullable(startDateTime), Optional.ofNullable(endDateTime))
        .flatMap(Optional::stream)
        .filter(Timestamp::isUnreadable)
        .findFirst();
  }

  /** Its tasks over all jobs, in the service's order. */
  public Stream<Task> tasks() {
    return jobs.stream().flatMap(job -> job.tasks().stream());
  }

  /** What {@code return=minimal} gives of this run. */
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

  /** Builds a {@link Run}; not thread-safe. What is not set is absent. */
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

    /** Sets the run's id; may be null. */
    public Builder id(@Nullable RunId id) {
      this.id = id;
      return this;
    }

    /** Sets the id of the connection as the service sent it; may be null. */
    public Builder connectionId(@Nullable String connectionId) {
      this.connectionId = connectionId;
      return this;
    }

    /** Sets the timestamp when the run started; may be null. */
    public Builder startDateTime(@Nullable Timestamp startDateTime) {
      this.startDateTime = startDateTime;
      return this;
    }

    /** Sets the timestamp when the run ended; may be null. */
    public Builder endDateTime(@Nullable Timestamp endDateTime) {
      this.endDateTime = endDateTime;
      return this;
    }

    /** Sets the phase; may be null. */
    public Builder phase(@Nullable OpenEnum<JobPhase> phase) {
      this.phase = phase;
      return this;
    }

    /** Sets the execution state; may be null. */
    public Builder state(@Nullable OpenEnum<ExecutionState> state) {
      this.state = state;
      return this;
    }

    /** Sets the result; may be null. */
    public Builder result(@Nullable OpenEnum<ExecutionResult> result) {
      this.result = result;
      return this;
    }

    /** Sets the error of the whole run; may be null. */
    public Builder error(@Nullable RunError error) {
      this.error = error;
      return this;
    }

    /** Sets its jobs in the service's order; empty when the service sent none. */
    public Builder jobs(List<Job> jobs) {
      this.jobs = jobs;
      return this;
    }

    /** Sets what the service sent beyond the page. */
    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** The value built so far. */
    public Run build() {
      return new Run(
          id, connectionId, startDateTime, endDateTime, phase, state, result, error, jobs, extra);
    }
  }
}
