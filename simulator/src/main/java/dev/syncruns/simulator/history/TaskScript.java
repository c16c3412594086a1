package dev.syncruns.simulator.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The script of one file in one run.
 *
 * @param result the task's result
 * @param retries its number of retries
 * @param errorKey the key of its error; null for none
 */
public record TaskScript(String result, int retries, @Nullable String errorKey) {

  /** Success on the first attempt. */
  public static final TaskScript SUCCESS = new TaskScript("Success", 0, null);

  /** The file is skipped. */
  public static final TaskScript SKIPPED = new TaskScript("Skipped", 0, null);

  /** Returns a success after retries. */
  public static TaskScript recovered(int retries) {
    return new TaskScript("Success", retries, null);
  }

  /**
   * Returns a failure.
   *
   * @param errorKey the key of the error
   * @param retries number of retries
   */
  public static TaskScript failed(String errorKey, int retries) {
    return new TaskScript("Error", retries, errorKey);
  }

  Optional<String> error() {
    return Optional.ofNullable(errorKey);
  }

  boolean isSkipped() {
    return result.equals("Skipped");
  }

  /** The duration of the task, given its normal duration. */
  double seconds(double calm) {
    if (isSkipped()) {
      return 0.4;
    }
    if (errorKey != null) {
      return calm * 0.37 * (retries + 1) + 20 * retries;
    }
    return calm * (1 + 0.5 * retries) + 20 * retries;
  }
}
