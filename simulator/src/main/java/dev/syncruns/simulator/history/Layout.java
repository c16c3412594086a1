package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.Dice;
import dev.syncruns.simulator.run.SimulatedConnection;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;

/**
 * A connection with its files and its hour.
 *
 * @param connection its id and names
 * @param nightly when its scheduled runs begin, UTC
 * @param jobs its jobs; the first is done alone, the others after it side by side
 */
public record Layout(SimulatedConnection connection, LocalTime nightly, List<JobLayout> jobs) {

  /** Copies the jobs. */
  public Layout {
    jobs = List.copyOf(jobs);
  }

  static Layout of(String name, String title, String nightly, JobLayout... jobs) {
    return new Layout(
        new SimulatedConnection(id(name), name, title), LocalTime.parse(nightly), List.of(jobs));
  }

  /**
   * The id that a connection of that name always has: 43 characters of base64url, like the
   * service's.
   *
   * @param name the connection's name
   * @return the id
   */
  public static String id(String name) {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    Dice dice = new Dice(0).of(name);
    for (int i = 0; i < 4; i++) {
      bytes.putLong(dice.of(i).seed());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
