package dev.syncruns.simulator.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one run.
 *
 * @param pace how long tasks take compared to a usual night; 1 is usual
 * @param incidents what happens to which file; nothing to the others
 * @param stop what ends the whole run, or null when nothing does
 */
public record Night(double pace, Map<String, Incident> incidents, @Nullable Stop stop) {

  /** A usual night. */
  public static final Night CALM = new Night(1, Map.of(), null);

  /** Copies the incidents. */
  public Night {
    incidents = Collections.unmodifiableMap(new LinkedHashMap<>(incidents));
  }

  /**
   * A night that ends before the work begins, or never begins it.
   *
   * @param stop why
   * @return the night
   */
  public static Night stopped(Stop stop) {
    return new Night(1, Map.of(), stop);
  }

  /**
   * A usual night at another pace.
   *
   * @param pace how long tasks take compared to a usual night
   * @return the night
   */
  public static Night atPace(double pace) {
    return new Night(pace, Map.of(), null);
  }

  /**
   * This night with one more incident.
   *
   * @param file the file
   * @param incident what happens to it
   * @return a new night
   */
  public Night with(String file, Incident incident) {
    Map<String, Incident> more = new LinkedHashMap<>(incidents);
    more.put(file, incident);
    return new Night(pace, more, stop);
  }

  Incident incident(String file) {
    return incidents.getOrDefault(file, Incident.NONE);
  }
}
