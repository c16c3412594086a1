package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules 3d, 3e and 4: dependencies between modules and on libraries. */
final class ModuleRules {
  private ModuleRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    Stream<ArchRule> adapters =
        model.adapters().stream().map(adapter -> namedByTheCompositionRoot(model, adapter));
    Stream<ArchRule> modules =
        model.modules().stream().map(module -> usesOnlyDeclaredModules(model, module));
    Stream<ArchRule> libraries = model.libraries().stream().map(ModuleRules::staysIn);
    return Stream.of(adapters, modules, libraries).flatMap(rules -> rules).toList();
  }

  private static ArchRule namedByTheCompositionRoot(ArchitectureModel model, Adapter adapter) {
    List<String> homes =
        Stream.of(
                adapter.packages(),
                model.builtOn(adapter),
                List.of(model.compositionRoot(), model.benchmarks()))
            .flatMap(List::stream)
            .toList();
    return usedOnlyIn(adapter.packages(), homes)
        .as("3d %s is used only in %s".formatted(adapter.home(), homes));
  }

  private static ArchRule usesOnlyDeclaredModules(ArchitectureModel model, ModuleSpec module) {
    List<String> libraries = model.librariesOf(module);
    List<String> allowed =
        Stream.of(module.packages(), module.uses(), libraries, List.of("org.jspecify.annotations"))
            .flatMap(List::stream)
            .toList();
    return CoreRules.onlyUses(module.packages(), Packages.in(allowed).or(Packages.jdk()))
        .as(
            "3e %s uses only itself, the JDK, of other modules %s and of libraries %s"
                .formatted(module.name(), module.uses(), libraries));
  }

  private static ArchRule staysIn(Library library) {
    return usedOnlyIn(library.packages(), library.homes())
        .as("4a %s stays in %s".formatted(library.name(), library.homes()));
  }

  private static ArchRule usedOnlyIn(List<String> used, List<String> homes) {
    DescribedPredicate<JavaClass> home = Packages.in(homes);
    DescribedPredicate<JavaClass> target = Packages.in(used);
    return classes()
        .that(DescribedPredicate.not(home))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(target));
  }
}
