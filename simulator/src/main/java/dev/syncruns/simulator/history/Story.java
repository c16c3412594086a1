package dev.syncruns.simulator.history;

import dev.syncruns.simulator.run.Dice;

/** What happens to a connection night after night. */
@FunctionalInterface
public interface Story {

  /**
   * One night.
   *
   * @param age how many nights ago, seen from the simulator's start: 0 is the last one, negative is
   *     still to come
   * @param dice chance for this night only
   * @return what happens
   */
  Night night(int age, Dice dice);
}
