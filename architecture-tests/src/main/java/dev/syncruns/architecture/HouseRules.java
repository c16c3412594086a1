package dev.syncruns.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules of a house, in the order of their numbers. A rule's description begins with its number,
 * so that a build that fails says which rule was broken.
 */
public final class HouseRules {
  private HouseRules() {}

  /**
   * The rules of a house.
   *
   * @return rules to check on the classes of every room at once; a rule that finds none of the
   *     classes it is about fails
   */
  public static List<ArchRule> of(House house) {
    Stream<ArchRule> adapters =
        house.adapters().stream().flatMap(adapter -> AdapterRules.of(house, adapter).stream());
    return Stream.of(
            CoreRules.of(house).stream(),
            adapters,
            RoomRules.of(house).stream(),
            PackageRules.of(house).stream(),
            ShapeRules.of(house).stream(),
            SecretRules.of(house).stream(),
            QuietRules.of(house).stream(),
            CommandRules.of(house).stream())
        .flatMap(rules -> rules)
        .toList();
  }
}
