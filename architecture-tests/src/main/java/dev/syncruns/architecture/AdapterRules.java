package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule 3 for one adapter of this or another project: allowed dependencies, public types and class
 * names. Adapters never depend on each other.
 */
public final class AdapterRules {
  private AdapterRules() {}

  /**
   * Returns the rules for an adapter of the ports of syncruns, in this or another project.
   *
   * @return rules to check against the adapter's classes; each fails when it is given none of them
   */
  public static List<ArchRule> of(Adapter adapter) {
    return of(ArchitectureModel.SYNCRUNS, adapter);
  }

  static List<ArchRule> of(ArchitectureModel model, Adapter adapter) {
    return List.of(
        usesOnlyItsOwn(adapter),
        exposesOnlyDeclaredTypes(adapter),
        isNamedAfterItsPort(model, adapter));
  }

  private static ArchRule usesOnlyItsOwn(Adapter adapter) {
    List<String> allowed =
        Stream.of(
                adapter.packages(),
                adapter.uses(),
                adapter.libraries(),
                List.of("org.jspecify.annotations"))
            .flatMap(List::stream)
            .toList();
    return CoreRules.onlyUses(adapter.packages(), Packages.in(allowed).or(Packages.jdk()))
        .as(
            "3a %s uses only itself, the JDK, of other modules %s and of libraries %s"
                .formatted(adapter.home(), adapter.uses(), adapter.libraries()));
  }

  private static ArchRule exposesOnlyDeclaredTypes(Adapter adapter) {
    return classes()
        .that(Packages.in(adapter.packages()))
        .should(
            Conditions.noFault(
                "be package-private, internal or declared",
                type ->
                    type.isTopLevelClass()
                            && isPublic(type)
                            && !isInternal(type)
                            && !isDeclared(adapter, type)
                        ? List.of(
                            "is public, but neither internal nor declared as a public type of the"
                                + " adapter")
                        : List.of()))
        .as("3b %s exposes only %s".formatted(adapter.home(), adapter.publicTypes()));
  }

  private static ArchRule isNamedAfterItsPort(ArchitectureModel model, Adapter adapter) {
    String spi = model.at("ports.spi");
    return classes()
        .that(Packages.in(adapter.packages()))
        .should(
            Conditions.noFault(
                "be named technology and port",
                type ->
                    type.getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().equals(spi))
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

  private static boolean isDeclared(Adapter adapter, JavaClass type) {
    return adapter.publicTypes().stream()
        .anyMatch(name -> type.getName().equals(adapter.home() + "." + name));
  }
}
