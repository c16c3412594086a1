package dev.syncruns.simulator.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one file in one run.
 *
 * @param result the task's result
 * @param retries how often it is tried again
 * @param errorKey the key of its error, or null when it has none
 */
public record TaskScript(String result, int retries, @Nullable String errorKey) {

  /** Nothing happens: success at the first attempt. */
  public static final TaskScript SUCCESS = new TaskScript("Success", 0, null);

  /** The file is left out. */
  public static final TaskScript SKIPPED = new TaskScript("Skipped", 0, null);

  /**
   * The file succeeds in the end.
   *
   * @param retries after how many retries
   * @return the incident
   */
  public static TaskScript recovered(int retries) {
    return new TaskScript("Success", retries, null);
  }

  /**
   * The file fails.
   *
   * @param errorKey the key of the error
   * @param retries how often it was tried again in vain
   * @return the incident
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

  /** How long the task takes when a calm one takes that many seconds. */
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
