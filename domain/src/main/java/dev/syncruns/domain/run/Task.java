package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.HasOutcome;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of a job: one source file ("Manifest Connection Run Job's Task" on the API's page). Every
 * field may be absent.
 *
 * @param id the task's id; may be null.
 * @param sourceFileId the id of the source file; may be null.
 * @param startDateTime the timestamp when the task started; may be null.
 * @param endDateTime the timestamp when the task ended; may be null.
 * @param retryAttempts the number of retries; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param error the error; may be null, and may be present on a success.
 * @param details the details; may be null.
 * @param extra the fields beyond the API's page.
 */
public record Task(
    @Nullable TaskId id,
    @Nullable SourceFileId sourceFileId,
    @Nullable Timestamp startDateTime,
    @Nullable Timestamp endDateTime,
    @Nullable Long retryAttempts,
    @Nullable OpenEnum<ExecutionState> state,
    @Nullable OpenEnum<ExecutionResult> result,
    @Nullable TaskError error,
    @Nullable TaskDetails details,
    ExtraFields extra)
    implements HasOutcome {

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the number of retries; 0 if the service did not state it. */
  public long retries() {
    return retryAttempts == null ? 0 : Math.max(0, retryAttempts);
  }

  @Override
  public Set<Inconsistency> inconsistencies() {
    Set<Inconsistency> found = HasOutcome.inconsistenciesOf(state, result);
    if (outcome() == Outcome.SUCCESS && error != null) {
      found.add(Inconsistency.SUCCESS_WITH_ERROR);
    }
    return found;
  }

  /**
   * Builds a {@link Task}; not thread-safe. Each setter sets the component of the same name; others
   * are absent.
   */
  public static final class Builder {
    private @Nullable TaskId id;
    private @Nullable SourceFileId sourceFileId;
    private @Nullable Timestamp startDateTime;
    private @Nullable Timestamp endDateTime;
    private @Nullable Long retryAttempts;
    private @Nullable OpenEnum<ExecutionState> state;
    private @Nullable OpenEnum<ExecutionResult> result;
    private @Nullable TaskError error;
    private @Nullable TaskDetails details;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder id(@Nullable TaskId id) {
      this.id = id;
      return this;
    }

    public Builder sourceFileId(@Nullable SourceFileId sourceFileId) {
      this.sourceFileId = sourceFileId;
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

    public Builder retryAttempts(@Nullable Long retryAttempts) {
      this.retryAttempts = retryAttempts;
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

    public Builder error(@Nullable TaskError error) {
      this.error = error;
      return this;
    }

    public Builder details(@Nullable TaskDetails details) {
      this.details = details;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the task. */
    public Task build() {
      return new Task(
          id,
          sourceFileId,
          startDateTime,
          endDateTime,
          retryAttempts,
          state,
          result,
          error,
          details,
          extra);
    }
  }
}
