package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The least the service tells of a run: what {@code return=minimal} gives ("Manifest Connection
 * Run" on the API's page, the one with three fields). Every field may be absent.
 *
 * @param id the run's id; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param extra what the service sent beyond the page.
 */
public record RunSummary(
    @Nullable RunId id,
    @Nullable OpenEnum<ExecutionState> state,
    @Nullable OpenEnum<ExecutionResult> result,
    ExtraFields extra)
    implements HasId {

  @Override
  public Outcome outcome() {
    return Outcome.of(state, result);
  }
}
