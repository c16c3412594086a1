package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 9: everything that the model names exists. */
class ArchitectureModelTest {
  private static final ArchitectureModel MODEL = ArchitectureModel.SYNCRUNS;

  @ParameterizedTest
  @MethodSource("packages")
  void packageExists(String identifier) {
    assertThat(Modules.classes())
        .filteredOn(Conditions.named())
        .anyMatch(Packages.in(List.of(identifier)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void typeExists(String name) {
    assertThat(Modules.classes().contain(name)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void libraryIsUsedAtEachOfItsHomes(Library library) {
    for (String home : library.homes()) {
      assertThat(Modules.classes())
          .filteredOn(Packages.in(List.of(home)))
          .as(home)
          .anyMatch(type -> uses(type, Packages.in(library.packages())));
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void packageOfALibraryIsUsed(Library library) {
    for (String identifier : library.packages()) {
      assertThat(Modules.classes())
          .as(identifier)
          .anyMatch(type -> uses(type, Packages.in(List.of(identifier))));
    }
  }

  @Test
  void aModuleCreatesUrisInOneTypeAtMost() {
    assertThat(MODEL.modules())
        .allSatisfy(
            module ->
                assertThat(MODEL.uriTypes())
                    .filteredOn(
                        name -> Packages.in(module.packages()).test(Modules.classes().get(name)))
                    .hasSizeLessThanOrEqualTo(1));
  }

  private static boolean uses(JavaClass type, DescribedPredicate<JavaClass> target) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(target);
  }

  private static Stream<String> packages() {
    Stream<String> modules =
        MODEL.modules().stream()
            .flatMap(module -> Stream.concat(module.packages().stream(), module.uses().stream()));
    Stream<String> homes = libraries().flatMap(library -> library.homes().stream());
    Stream<String> named = Stream.of(MODEL.compositionRoot(), MODEL.root() + "..");
    return Stream.of(modules, homes, named).flatMap(names -> names).distinct().sorted();
  }

  private static Stream<String> types() {
    Stream<String> publicTypes =
        MODEL.adapters().stream()
            .flatMap(
                adapter -> adapter.publicTypes().stream().map(type -> adapter.home() + "." + type));
    return Stream.of(
            MODEL.terminalTypes(), MODEL.timingTypes(), MODEL.uriTypes(), MODEL.openInterfaces())
        .map(List::stream)
        .reduce(publicTypes, Stream::concat);
  }

  private static Stream<Library> libraries() {
    return MODEL.libraries().stream();
  }
}
