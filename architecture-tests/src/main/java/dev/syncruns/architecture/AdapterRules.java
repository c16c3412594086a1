package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule 3 for one adapter, ours or somebody else's: what it may use, what it shows, how its classes
 * are named. Another adapter is on no adapter's list, so none knows another.
 */
public final class AdapterRules {
  private AdapterRules() {}

  /**
   * The rules that an adapter of syncruns' ports keeps, wherever it lives.
   *
   * @return rules to check on the adapter's classes; each fails if it is given none of them
   */
  public static List<ArchRule> of(Adapter adapter) {
    return of(House.SYNCRUNS, adapter);
  }

  static List<ArchRule> of(House house, Adapter adapter) {
    return List.of(
        usesOnlyItsOwn(house, adapter), showsOnlyItsDoors(adapter), namesItsPorts(house, adapter));
  }

  private static List<String> own(Adapter adapter) {
    return List.of(adapter.home() + "..");
  }

  private static ArchRule usesOnlyItsOwn(House house, Adapter adapter) {
    List<String> allowed =
        Stream.of(
                own(adapter),
                house.core(),
                adapter.libraries(),
                List.of("org.jspecify.annotations"))
            .flatMap(List::stream)
            .toList();
    return CoreRules.onlyUses(own(adapter), Packages.in(allowed).or(Packages.jdk()))
        .as(
            "3a %s uses only domain, ports, itself, the JDK and its declared libraries %s"
                .formatted(adapter.home(), adapter.libraries()));
  }

  private static ArchRule showsOnlyItsDoors(Adapter adapter) {
    return classes()
        .that(Packages.in(own(adapter)))
        .should(
            Conditions.noFault(
                "be package-private, internal or a door",
                type ->
                    type.isTopLevelClass()
                            && isPublic(type)
                            && !isInternal(type)
                            && !isDoor(adapter, type)
                        ? List.of("is public, and neither internal nor a door of the adapter")
                        : List.of()))
        .as("3b %s shows only %s".formatted(adapter.home(), adapter.doors()));
  }

  private static ArchRule namesItsPorts(House house, Adapter adapter) {
    String out = house.at("ports.spi");
    return classes()
        .that(Packages.in(own(adapter)))
        .should(
            Conditions.noFault(
                "be named technology and port",
                type ->
                    type.getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().equals(out))
                        .map(JavaClass::getSimpleName)
                        .filter(port -> Conditions.named().test(type))
                        .filter(port -> !type.getSimpleName().endsWith(port))
                        .map(port -> "implements " + port + " and its name does not end so")
                        .toList()))
        .as("3c in %s the name of a class is technology and port".formatted(adapter.home()));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").contains(".internal.");
  }

  private static boolean isDoor(Adapter adapter, JavaClass type) {
    return type.getPackageName().equals(adapter.home())
        && adapter.doors().contains(type.getSimpleName());
  }
}
