package dev.syncruns.cli.task;

import dev.syncruns.cli.filter.Conditions;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.selection.Glob;
import dev.syncruns.domain.selection.TextFold;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The conditions that single tasks can be asked to meet. */
public final class TaskConditions {

  private TaskConditions() {}

  /** The result is one of some. */
  public static Predicate<TaskRow> result(Set<ExecutionResult> wanted) {
    return row -> Conditions.isIn(row.task().result(), wanted);
  }

  /** The state is one of some. */
  public static Predicate<TaskRow> state(Set<ExecutionState> wanted) {
    return row -> Conditions.isIn(row.task().state(), wanted);
  }

  /** Failed, or carries the reason why it may: what {@code why} counts. */
  public static Predicate<TaskRow> failed() {
    return row -> Diagnosis.isFailure(row.task());
  }

  /** Failed, and the user can fix it. */
  public static Predicate<TaskRow> fixable() {
    return failed().and(row -> row.fixability() == Fixability.USER);
  }

  /** Was skipped. */
  public static Predicate<TaskRow> skipped() {
    return row -> row.outcome() == Outcome.SKIPPED;
  }

  /** Was retried. */
  public static Predicate<TaskRow> retried() {
    return row -> row.task().retries() > 0;
  }

  /** Belongs to a job of one of some connector types; case does not matter. */
  public static Predicate<TaskRow> connector(List<String> wanted) {
    return row -> {
      String type = row.connector();
      return type != null && wanted.stream().anyMatch(one -> TextFold.isSame(one, type));
    };
  }

  /** Has an error whose code or key fits. */
  public static Predicate<TaskRow> errorCode(Glob glob) {
    return row -> Conditions.hasCode(row.task(), glob);
  }

  /** Is of a source file whose id, or the last step of it, fits. */
  public static Predicate<TaskRow> file(Glob glob) {
    return row -> Conditions.hasFile(row.task(), glob);
  }
}
