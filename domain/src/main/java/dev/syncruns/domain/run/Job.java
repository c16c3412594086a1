package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.HasOutcome;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job of a run: the tasks of one connector ("Manifest Connection Run's Job" on the API's page).
 * Every field may be absent.
 *
 * @param id the job's id; may be null.
 * @param startDateTime the timestamp when the job started; may be null.
 * @param endDateTime the timestamp when the job ended; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param connectorType the connector type; may be null.
 * @param tasks its tasks in the service's order; may be empty.
 * @param extra the fields beyond the API's page.
 */
public record Job(
    @Nullable JobId id,
    @Nullable Timestamp startDateTime,
    @Nullable Timestamp endDateTime,
    @Nullable OpenEnum<ExecutionState> state,
    @Nullable OpenEnum<ExecutionResult> result,
    @Nullable OpenEnum<ConnectorType> connectorType,
    List<Task> tasks,
    ExtraFields extra)
    implements HasOutcome {

  public Job {
    tasks = List.copyOf(tasks);
  }

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Set<Inconsistency> inconsistencies() {
    Set<Inconsistency> found = HasOutcome.inconsistenciesOf(state, result);
    boolean failedPart = tasks.stream().anyMatch(task -> task.outcome().hasFailed());
    if (outcome() == Outcome.SUCCESS && failedPart) {
      found.add(Inconsistency.SUCCESS_WITH_FAILED_PART);
    }
    return found;
  }

  /**
   * Builds a {@link Job}; not thread-safe. Each setter sets the component of the same name; others
   * are absent.
   */
  public static final class Builder {
    private @Nullable JobId id;
    private @Nullable Timestamp startDateTime;
    private @Nullable Timestamp endDateTime;
    private @Nullable OpenEnum<ExecutionState> state;
    private @Nullable OpenEnum<ExecutionResult> result;
    private @Nullable OpenEnum<ConnectorType> connectorType;
    private List<Task> tasks = List.of();
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder id(@Nullable JobId id) {
      this.id = id;
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

    public Builder state(@Nullable OpenEnum<ExecutionState> state) {
      this.state = state;
      return this;
    }

    public Builder result(@Nullable OpenEnum<ExecutionResult> result) {
      this.result = result;
      return this;
    }

    public Builder connectorType(@Nullable OpenEnum<ConnectorType> connectorType) {
      this.connectorType = connectorType;
      return this;
    }

    public Builder tasks(List<Task> tasks) {
      this.tasks = tasks;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the job. */
    public Job build() {
      return new Job(id, startDateTime, endDateTime, state, result, connectorType, tasks, extra);
    }
  }
}
