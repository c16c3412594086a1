package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.SeededRandom;
import dev.syncruns.simulator.history.RunScript.Stop;

/** The histories of the connections of the scenarios. */
public final class SampleHistories {

  private static final String DECK = "Deck.rvt";
  private static final TaskScript MISSING_REFERENCE = TaskScript.failed("SourceFileNotFound", 1);
  private static final TaskScript BRIDGE_EXIT = TaskScript.failed("RunOrchestrationError", 3);

  private SampleHistories() {}

  /**
   * Returns a night that succeeds on the first attempt at a nearly constant pace.
   *
   * @param age how many nights ago
   * @param random the randomness
   */
  public static RunScript healthy(int age, SeededRandom random) {
    return RunScript.withPace(usualPace(random));
  }

  /**
   * Returns a night of the bridge: successful weeks with a model that sometimes needs a retry, one
   * night without a valid sign-in, and two files with a missing reference since the night before
   * last.
   *
   * @param age how many nights ago
   * @param random the randomness
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

  /** Returns the active run of the bridge: one pier fails again, the other recovers. */
  public static RunScript bridgeNow() {
    return RunScript.NORMAL
        .with("Pier-07.dgn", MISSING_REFERENCE)
        .with("Pier-09.dgn", TaskScript.recovered(1))
        .with(DECK, TaskScript.recovered(1));
  }

  /**
   * Returns a night of a history with six nights without a valid sign-in after weeks of success.
   *
   * @param age how many nights ago
   * @param random the randomness
   */
  public static RunScript authExpired(int age, SeededRandom random) {
    return age < 6 ? RunScript.stopped(Stop.NOT_AUTHENTICATED) : nearlyCalm(random);
  }

  /**
   * Returns a night of a history with a run that waits indefinitely, after weeks of success and one
   * run that waited too long and was canceled.
   *
   * @param age how many nights ago
   * @param random the randomness
   */
  public static RunScript stuck(int age, SeededRandom random) {
    return switch (age) {
      case 0 -> RunScript.stopped(Stop.NEVER_STARTS);
      case 5 -> RunScript.stopped(Stop.QUEUED_TOO_LONG);
      default -> nearlyCalm(random);
    };
  }

  /**
   * Returns a night with files that often need a retry and sometimes fail.
   *
   * @param age how many nights ago
   * @param random the randomness
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
   * Returns a night of a history whose runs take longer every night for three weeks, and finally
   * fail.
   *
   * @param age how many nights ago
   * @param random the randomness
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

  /** The scripts of a connection's nights. */
  @FunctionalInterface
  public interface NightlyScript {

    /**
     * Returns the script of a night.
     *
     * @param age how many nights before the simulator's start: 0 is the last one, negative ones are
     *     in the future
     * @param random randomness for this night only
     */
    RunScript script(int age, SeededRandom random);
  }
}
