package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The execution state of a run, job or task ("Execution State" on the API's page). Only {@link
 * #COMPLETED} is terminal; how it ended is said by the {@link ExecutionResult}.
 */
public enum ExecutionState implements ApiEnum {
  /** Created, and nothing has happened yet. */
  NOT_STARTED("NotStarted"),

  /** Known to the service, with nothing to do at the moment. */
  IDLE("Idle"),

  /** Waits for a machine to execute on. */
  WAITING_TO_EXECUTE("WaitingToExecute"),

  /** An attempt failed; waits for the next. */
  WAITING_TO_RETRY("WaitingToRetry"),

  /** Executes. */
  EXECUTING("Executing"),

  /** Executed; the service completes its records. */
  FINALIZING("Finalizing"),

  /** Ended; the only terminal state. */
  COMPLETED("Completed"),

  /** Waits in the service's queue. */
  QUEUED("Queued");

  private static final OpenEnum.Reader<ExecutionState> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  ExecutionState(String apiText) {
    this.apiText = apiText;
  }

  /** The value that a text of the service stands for; unknown text is kept as it is. */
  public static OpenEnum<ExecutionState> read(String text) {
    return READER.read(text);
  }

  /** This constant as an open value. */
  public OpenEnum<ExecutionState> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
