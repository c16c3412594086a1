package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.value.Timestamp;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values made of a field's text, absent when the text is. */
final class Values {

  static final Function<String, OpenEnum<ExecutionState>> EXECUTION_STATE = ExecutionState::read;
  static final Function<String, OpenEnum<ExecutionResult>> EXECUTION_RESULT = ExecutionResult::read;
  static final Function<String, OpenEnum<JobPhase>> JOB_PHASE = JobPhase::read;
  static final Function<String, OpenEnum<ConnectorType>> CONNECTOR_TYPE = ConnectorType::read;
  static final Function<String, OpenEnum<SuggestedAction>> SUGGESTED_ACTION = SuggestedAction::read;

  private Values() {}

  static <T> @Nullable T of(@Nullable String text, Function<String, T> made) {
    return text == null ? null : made.apply(text);
  }

  static @Nullable Timestamp timestamp(JsonSource in) {
    return of(in.once(), Timestamp::of);
  }
}
