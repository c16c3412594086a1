package dev.syncruns.simulator.history;

/**
 * Why a run does no work.
 *
 * @param result the run's result
 * @param errorKey the key of the run's error; empty when it has none
 * @param description the description of the run's error
 * @param seconds after how many seconds the run ends
 */
public record Stop(String result, String errorKey, String description, long seconds) {

  /** The stored sign-in of the connection's owner is no longer valid. */
  public static final Stop NOT_AUTHENTICATED =
      new Stop("Error", "UserNotAuthenticated", "User is not authenticated.", 9);

  /** The run waited too long. */
  public static final Stop QUEUED_TOO_LONG =
      new Stop(
          "TimedOut",
          "AllFilesHaveFailed",
          "Synchronization job was in the queue for too long and was canceled.",
          21_600);

  /** The run waits and waits. */
  public static final Stop NEVER_STARTS = new Stop("Undetermined", "", "", 3_650L * 86_400);
}
