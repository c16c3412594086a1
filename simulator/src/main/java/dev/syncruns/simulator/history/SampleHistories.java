package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.SeededRandom;
import dev.syncruns.simulator.history.RunScript.Stop;

/** What happened to the connections of the scenarios. */
public final class SampleHistories {

  private static final String DECK = "Deck.rvt";
  private static final TaskScript MISSING_REFERENCE = TaskScript.failed("SourceFileNotFound", 1);
  private static final TaskScript BRIDGE_EXIT = TaskScript.failed("RunOrchestrationError", 3);

  private SampleHistories() {}

  /**
   * Every night succeeds at the first attempt, at nearly the same pace.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript healthy(int age, SeededRandom random) {
    return RunScript.withPace(usualPace(random));
  }

  /**
   * The bridge: calm weeks with a model that sometimes needs a second try, one night without a
   * sign-in, and two files that lack a reference since the night before last.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript bridge(int age, SeededRandom random) {
    return switch (age) {
      case 0 -> unsound(1.5).with("Old_site.dwg", TaskScript.SKIPPED);
      case 1 -> unsound(1.37);
      case 2 -> RunScript.withPace(1.02);
      case 3 -> RunScript.withPace(0.98).with(DECK, TaskScript.recovered(1));
      case 4 -> RunScript.stopped(Stop.NOT_AUTHENTICATED);
      case 16 ->
          RunScript.withPace(1.1).with("Survey-2023.dwg", TaskScript.failed("NetworkIssue", 2));
      case 38 ->
          RunScript.withPace(1.05).with("Lighting.rvt", TaskScript.failed("AnotherUserPushing", 3));
      default -> age < 0 ? unsound(1.45) : nearlyCalm(random);
    };
  }

  /**
   * The run of the bridge that is under way: one pier fails again, the other recovers.
   *
   * @return the night
   */
  public static RunScript bridgeNow() {
    return RunScript.NORMAL
        .with("Pier-07.dgn", MISSING_REFERENCE)
        .with("Pier-09.dgn", TaskScript.recovered(1))
        .with(DECK, TaskScript.recovered(1));
  }

  /**
   * Six nights without a valid sign-in after weeks of success.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript authExpired(int age, SeededRandom random) {
    return age < 6 ? RunScript.stopped(Stop.NOT_AUTHENTICATED) : nearlyCalm(random);
  }

  /**
   * A run that waits for ever, after weeks of success and one that waited too long and was given
   * up.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript stuck(int age, SeededRandom random) {
    return switch (age) {
      case 0 -> RunScript.stopped(Stop.NEVER_STARTS);
      case 5 -> RunScript.stopped(Stop.QUEUED_TOO_LONG);
      default -> nearlyCalm(random);
    };
  }

  /**
   * Files that often need another try, and sometimes fail for good.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript flaky(int age, SeededRandom random) {
    RunScript script = RunScript.withPace(usualPace(random));
    if (random.fork("deck").below(2) == 0) {
      script = script.with(DECK, TaskScript.recovered(1 + random.fork("tries").below(2)));
    } else if (random.fork("deck fails").below(3) == 0) {
      script = script.with(DECK, TaskScript.failed("BridgingFailed", 3));
    }
    if (random.fork("pier").below(3) == 0) {
      script = script.with("Pier-09.dgn", TaskScript.recovered(1));
    }
    if (random.fork("survey").below(5) == 0) {
      script = script.with("Survey-2023.dwg", TaskScript.failed("NetworkIssue", 2));
    }
    return script;
  }

  /**
   * Nights that take longer and longer for three weeks, and fail at last.
   *
   * @param age how many nights ago
   * @param random chance
   * @return the night
   */
  public static RunScript slower(int age, SeededRandom random) {
    double growth = age < 21 ? Math.pow(1.045, 21 - Math.max(0, age)) : 1;
    RunScript script = RunScript.withPace(usualPace(random) * growth);
    return age <= 0 ? script.with("Site_full.dgn", TaskScript.failed("OutOfMemory", 2)) : script;
  }

  private static RunScript unsound(double throttle) {
    return RunScript.withPace(throttle)
        .with("Pier-07.dgn", MISSING_REFERENCE)
        .with("Pier-09.dgn", MISSING_REFERENCE)
        .with(DECK, BRIDGE_EXIT);
  }

  private static RunScript nearlyCalm(SeededRandom random) {
    RunScript script = RunScript.withPace(usualPace(random));
    return random.fork("deck").below(6) == 0 ? script.with(DECK, TaskScript.recovered(1)) : script;
  }

  private static double usualPace(SeededRandom random) {
    return 0.96 + 0.08 * random.fork("pace").fraction();
  }

  /** What happens to a connection night after night. */
  @FunctionalInterface
  public interface NightlyScript {

    /**
     * One night.
     *
     * @param age how many nights ago, seen from the simulator's start: 0 is the last one, negative
     *     is still to come
     * @param random chance for this night only
     * @return what happens
     */
    RunScript script(int age, SeededRandom random);
  }
}
