package dev.syncruns.domain.execution;

/**
 * Two things the service says of the same run, job or task that do not go together. Named so that
 * nobody has to guess.
 */
public enum Inconsistency {
  /** A result other than {@code Undetermined} although the state is not {@code Completed}. */
  RESULT_BEFORE_COMPLETION("has a result before it is completed"),
  /**
   * The state {@code Completed} without a result, with {@code Undetermined} or with one we can't
   * read.
   */
  COMPLETED_WITHOUT_RESULT("is completed without a usable result"),
  /** A result of {@code Success} that carries an error. */
  SUCCESS_WITH_ERROR("is a success that carries an error"),
  /** A {@code Success} of which a part did not succeed. */
  SUCCESS_WITH_FAILED_PART("is a success of which a part did not succeed");

  private final String description;

  Inconsistency(String description) {
    this.description = description;
  }

  /** What it means, to be read after the thing it is about: "the run …". */
  public String description() {
    return description;
  }
}
