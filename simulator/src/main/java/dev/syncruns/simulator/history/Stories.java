package dev.syncruns.simulator.history;

import dev.syncruns.simulator.data.Dice;
import dev.syncruns.simulator.history.Night.Stop;

/** What happened to the connections of the scenarios. */
public final class Stories {

  private static final String DECK = "Deck.rvt";
  private static final Incident MISSING_REFERENCE = Incident.failed("SourceFileNotFound", 1);
  private static final Incident BRIDGE_EXIT = Incident.failed("RunOrchestrationError", 3);

  private Stories() {}

  /**
   * Every night succeeds at the first attempt, at nearly the same pace.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night healthy(int age, Dice dice) {
    return Night.atPace(usualPace(dice));
  }

  /**
   * The bridge: calm weeks with a model that sometimes needs a second try, one night without a
   * sign-in, and two files that lack a reference since the night before last.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night bridge(int age, Dice dice) {
    return switch (age) {
      case 0 -> unsound(1.5).with("Old_site.dwg", Incident.SKIPPED);
      case 1 -> unsound(1.37);
      case 2 -> Night.atPace(1.02);
      case 3 -> Night.atPace(0.98).with(DECK, Incident.recovered(1));
      case 4 -> Night.stopped(Stop.NOT_AUTHENTICATED);
      case 16 -> Night.atPace(1.1).with("Survey-2023.dwg", Incident.failed("NetworkIssue", 2));
      case 38 -> Night.atPace(1.05).with("Lighting.rvt", Incident.failed("AnotherUserPushing", 3));
      default -> age < 0 ? unsound(1.45) : nearlyCalm(dice);
    };
  }

  /**
   * The run of the bridge that is under way: one pier fails again, the other recovers.
   *
   * @return the night
   */
  public static Night bridgeNow() {
    return Night.CALM
        .with("Pier-07.dgn", MISSING_REFERENCE)
        .with("Pier-09.dgn", Incident.recovered(1))
        .with(DECK, Incident.recovered(1));
  }

  /**
   * Six nights without a valid sign-in after weeks of success.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night authExpired(int age, Dice dice) {
    return age < 6 ? Night.stopped(Stop.NOT_AUTHENTICATED) : nearlyCalm(dice);
  }

  /**
   * A run that waits for ever, after weeks of success and one that waited too long and was given
   * up.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night stuck(int age, Dice dice) {
    return switch (age) {
      case 0 -> Night.stopped(Stop.NEVER_STARTS);
      case 5 -> Night.stopped(Stop.QUEUED_TOO_LONG);
      default -> nearlyCalm(dice);
    };
  }

  /**
   * Files that often need another try, and sometimes fail for good.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night flaky(int age, Dice dice) {
    Night night = Night.atPace(usualPace(dice));
    if (dice.of("deck").below(2) == 0) {
      night = night.with(DECK, Incident.recovered(1 + dice.of("tries").below(2)));
    } else if (dice.of("deck fails").below(3) == 0) {
      night = night.with(DECK, Incident.failed("BridgingFailed", 3));
    }
    if (dice.of("pier").below(3) == 0) {
      night = night.with("Pier-09.dgn", Incident.recovered(1));
    }
    if (dice.of("survey").below(5) == 0) {
      night = night.with("Survey-2023.dwg", Incident.failed("NetworkIssue", 2));
    }
    return night;
  }

  /**
   * Nights that take longer and longer for three weeks, and fail at last.
   *
   * @param age how many nights ago
   * @param dice chance
   * @return the night
   */
  public static Night slower(int age, Dice dice) {
    double growth = age < 21 ? Math.pow(1.045, 21 - Math.max(0, age)) : 1;
    Night night = Night.atPace(usualPace(dice) * growth);
    return age <= 0 ? night.with("Site_full.dgn", Incident.failed("OutOfMemory", 2)) : night;
  }

  private static Night unsound(double pace) {
    return Night.atPace(pace)
        .with("Pier-07.dgn", MISSING_REFERENCE)
        .with("Pier-09.dgn", MISSING_REFERENCE)
        .with(DECK, BRIDGE_EXIT);
  }

  private static Night nearlyCalm(Dice dice) {
    Night night = Night.atPace(usualPace(dice));
    return dice.of("deck").below(6) == 0 ? night.with(DECK, Incident.recovered(1)) : night;
  }

  private static double usualPace(Dice dice) {
    return 0.96 + 0.08 * dice.of("pace").fraction();
  }

  /** What happens to a connection night after night. */
  @FunctionalInterface
  public interface Story {

    /**
     * One night.
     *
     * @param age how many nights ago, seen from the simulator's start: 0 is the last one, negative
     *     is still to come
     * @param dice chance for this night only
     * @return what happens
     */
    Night night(int age, Dice dice);
  }
}
