package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The result of a run, job or task ("Execution Result" on the API's page); meaningful only in the
 * state {@link ExecutionState#COMPLETED}.
 */
public enum ExecutionResult implements ApiEnum {
  /** Not known, usually because the run has not completed. */
  UNDETERMINED("Undetermined"),

  /** Everything was synchronized. */
  SUCCESS("Success"),

  /** Failed. */
  ERROR("Error"),

  /** Partly synchronized, partly failed. */
  PARTIAL_SUCCESS("PartialSuccess"),

  /** Intentionally not executed. */
  SKIPPED("Skipped"),

  /** Ended by request. Older documents of the API spell it "Cancelled"; both are read. */
  CANCELED("Canceled"),

  /** Ended by the service because it took too long. */
  TIMED_OUT("TimedOut");

  private static final OpenEnum.Reader<ExecutionResult> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  ExecutionResult(String apiText) {
    this.apiText = apiText;
  }

  /** Returns the value for a text of the service; unknown text is kept. */
  public static OpenEnum<ExecutionResult> read(String text) {
    return READER.read(text);
  }

  /** Returns this constant as an open value. */
  public OpenEnum<ExecutionResult> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }

  @Override
  public boolean isSpelled(String text) {
    return apiText.equalsIgnoreCase(text)
        || (this == CANCELED && "Cancelled".equalsIgnoreCase(text));
  }
}
