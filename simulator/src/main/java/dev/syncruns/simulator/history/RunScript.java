package dev.syncruns.simulator.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The script of one run.
 *
 * @param throttle the duration of tasks relative to a normal night
 * @param tasks the scripts of files; others succeed
 * @param stop what ends the whole run; null for nothing
 */
public record RunScript(double throttle, Map<String, TaskScript> tasks, @Nullable Stop stop) {

  /** A normal night. */
  public static final RunScript NORMAL = new RunScript(1, Map.of(), null);

  public RunScript {
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /** Returns a night without work, which ends before its work starts or never ends. */
  public static RunScript stopped(Stop stop) {
    return new RunScript(1, Map.of(), stop);
  }

  /**
   * Returns a normal night at another pace.
   *
   * @param throttle the duration of tasks relative to a normal night
   */
  public static RunScript withPace(double throttle) {
    return new RunScript(throttle, Map.of(), null);
  }

  /** Returns a copy with the script of a file. */
  public RunScript with(String file, TaskScript task) {
    Map<String, TaskScript> more = new LinkedHashMap<>(tasks);
    more.put(file, task);
    return new RunScript(throttle, more, stop);
  }

  TaskScript task(String file) {
    return tasks.getOrDefault(file, TaskScript.SUCCESS);
  }

  /**
   * Why a run executes no work.
   *
   * @param result the run's result
   * @param errorKey the key of its error; empty for none
   * @param description the description of its error
   * @param seconds the time until the run ends
   */
  public record Stop(String result, String errorKey, String description, long seconds) {

    /** The stored sign-in of the connection's owner is no longer valid. */
    public static final Stop NOT_AUTHENTICATED =
        new Stop("Error", "UserNotAuthenticated", "User is not authenticated.", 9);

    /** The run waited in the queue too long. */
    public static final Stop QUEUED_TOO_LONG =
        new Stop(
            "TimedOut",
            "AllFilesHaveFailed",
            "Synchronization job was in the queue for too long and was canceled.",
            21_600);

    /** The run waits indefinitely. */
    public static final Stop NEVER_STARTS = new Stop("Undetermined", "", "", 3_650L * 86_400);
  }
}
