package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The minimal form of a run ("Manifest Connection Run" on the API's page with three fields, for
 * {@code return=minimal}). Every field may be absent.
 *
 * @param id the run's id; may be null.
 * @param state the execution state; may be null.
 * @param result the result; may be null.
 * @param extra the fields beyond the API's page.
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
