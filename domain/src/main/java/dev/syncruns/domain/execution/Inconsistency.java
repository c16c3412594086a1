package dev.syncruns.domain.execution;

/** A contradiction in what the service states about a run, job or task. */
public enum Inconsistency {
  /** A result other than {@code Undetermined} in a state other than {@code Completed}. */
  RESULT_BEFORE_COMPLETION("has a result before it is completed"),
  /**
   * The state {@code Completed} without a result, or with {@code Undetermined} or an unknown
   * result.
   */
  COMPLETED_WITHOUT_RESULT("is completed without a usable result"),
  /** A {@code Success} that carries an error. */
  SUCCESS_WITH_ERROR("is a success that carries an error"),
  /** A {@code Success} of which a part did not succeed. */
  SUCCESS_WITH_FAILED_PART("is a success of which a part did not succeed");

  private final String description;

  Inconsistency(String description) {
    this.description = description;
  }

  /** Returns the predicate of a sentence whose subject is the run, job or task. */
  public String description() {
    return description;
  }
}
