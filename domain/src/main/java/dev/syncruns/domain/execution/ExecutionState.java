package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The execution state of a run, job or task ("Execution State" on the API's page). Only {@link
 * #COMPLETED} is terminal; the {@link ExecutionResult} states the result.
 */
public enum ExecutionState implements ApiEnum {
  /** Created, not started. */
  NOT_STARTED("NotStarted"),

  /** Known to the service, currently without work. */
  IDLE("Idle"),

  /** Waiting for a machine. */
  WAITING_TO_EXECUTE("WaitingToExecute"),

  /** Waiting for the next attempt after a failed one. */
  WAITING_TO_RETRY("WaitingToRetry"),

  /** Executing. */
  EXECUTING("Executing"),

  /** Executed; the service is completing its records. */
  FINALIZING("Finalizing"),

  /** Ended; the only terminal state. */
  COMPLETED("Completed"),

  /** Waiting in the service's queue. */
  QUEUED("Queued");

  private static final OpenEnum.Reader<ExecutionState> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  ExecutionState(String apiText) {
    this.apiText = apiText;
  }

  /** Returns the value for a text of the service; unknown text is kept. */
  public static OpenEnum<ExecutionState> read(String text) {
    return READER.read(text);
  }

  /** Returns this constant as an open value. */
  public OpenEnum<ExecutionState> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
