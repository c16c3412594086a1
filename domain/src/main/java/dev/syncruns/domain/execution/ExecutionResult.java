package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The result of a run, job or task ("Execution Result" on the API's page). It says something only
 * once the state is {@link ExecutionState#COMPLETED}.
 */
public enum ExecutionResult implements ApiEnum {
  /** Not known, usually because the run has not completed. */
  UNDETERMINED("Undetermined"),

  /** Everything was synchronized. */
  SUCCESS("Success"),

  /** Failed. */
  ERROR("Error"),

  /** Some of it was synchronized, some failed. */
  PARTIAL_SUCCESS("PartialSuccess"),

  /** Nothing was done, on purpose. */
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

  /** The value that a text of the service stands for; unknown text is kept as it is. */
  public static OpenEnum<ExecutionResult> read(String text) {
    return READER.read(text);
  }

  /** This constant as an open value. */
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
