package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Set;

/** Rule 8: side effects that only listed types may have. */
final class SideEffectRules {
  private SideEffectRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    return List.of(
        noneBut(
                model,
                model.terminalTypes(),
                describe("uses the terminal or ends the process", SideEffectRules::isTerminal))
            .as("8a only %s use the terminal or end the process".formatted(model.terminalTypes())),
        noneBut(model, model.timingTypes(), SideEffects.timing())
            .as(
                "8b only %s read the clock, sleep or draw random numbers"
                    .formatted(model.timingTypes())),
        noneBut(
                model,
                List.of(),
                describe("maps case by the default locale", SideEffectRules::isCaseMapping))
            .as("8c no case mapping without a locale"),
        noneBut(model, model.uriTypes(), describe("creates a URI", SideEffectRules::isUriFactory))
            .as("8d only %s create a URI from text".formatted(model.uriTypes())));
  }

  private static ArchRule noneBut(
      ArchitectureModel model, List<String> exempt, DescribedPredicate<JavaAccess<?>> access) {
    DescribedPredicate<JavaClass> others =
        DescribedPredicate.describe(
            "are not " + exempt, type -> !exempt.contains(outermost(type).getName()));
    return noClasses()
        .that(Packages.in(List.of(model.root() + "..")).and(others))
        .should()
        .accessTargetWhere(access);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(SideEffectRules::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaAccess<?>> describe(
      String description, java.util.function.Predicate<AccessTarget> target) {
    return DescribedPredicate.describe(description, access -> target.test(access.getTarget()));
  }

  private static boolean isTerminal(AccessTarget target) {
    return (isOwner(target, System.class)
            && Set.of("out", "err", "exit").contains(target.getName()))
        || (isOwner(target, Runtime.class) && Set.of("exit", "halt").contains(target.getName()))
        || (target.getName().equals("printStackTrace")
            && target.getOwner().isAssignableTo(Throwable.class)
            && takes(target, 0));
  }

  private static boolean isCaseMapping(AccessTarget target) {
    return isOwner(target, String.class)
        && Set.of("toLowerCase", "toUpperCase").contains(target.getName())
        && takes(target, 0);
  }

  private static boolean isUriFactory(AccessTarget target) {
    boolean made = Set.of("<init>", "create", "resolve").contains(target.getName());
    return made && (isOwner(target, URI.class) || isOwner(target, URL.class));
  }

  private static boolean isOwner(AccessTarget target, Class<?> owner) {
    return target.getOwner().isEquivalentTo(owner);
  }

  private static boolean takes(AccessTarget target, int parameters) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().size() == parameters;
  }
}
