package dev.syncruns.simulator.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one run.
 *
 * @param throttle how long tasks take compared to a usual night; 1 is usual
 * @param tasks what happens to which file; nothing to the others
 * @param stop what ends the whole run, or null when nothing does
 */
public record RunScript(double throttle, Map<String, TaskScript> tasks, @Nullable Stop stop) {

  /** A usual night. */
  public static final RunScript NORMAL = new RunScript(1, Map.of(), null);

  /** Copies the incidents. */
  public RunScript {
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /**
   * A night that ends before the work begins, or never begins it.
   *
   * @param stop why
   * @return the night
   */
  public static RunScript stopped(Stop stop) {
    return new RunScript(1, Map.of(), stop);
  }

  /**
   * A usual night at another pace.
   *
   * @param throttle how long tasks take compared to a usual night
   * @return the night
   */
  public static RunScript withPace(double throttle) {
    return new RunScript(throttle, Map.of(), null);
  }

  /**
   * This night with one more incident.
   *
   * @param file the file
   * @param task what happens to it
   * @return a new night
   */
  public RunScript with(String file, TaskScript task) {
    Map<String, TaskScript> more = new LinkedHashMap<>(tasks);
    more.put(file, task);
    return new RunScript(throttle, more, stop);
  }

  TaskScript task(String file) {
    return tasks.getOrDefault(file, TaskScript.SUCCESS);
  }

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
}
