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

/** Rule 9: whatever the plan names exists, so no rule is kept because its target is not there. */
class PlanTest {
  private static final House HOUSE = House.SYNCRUNS;

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
  void aRoomMakesAddressesInOneTypeAtMost() {
    assertThat(HOUSE.rooms())
        .allSatisfy(
            room ->
                assertThat(HOUSE.addressTypes())
                    .filteredOn(
                        name -> Packages.in(room.packages()).test(Modules.classes().get(name)))
                    .hasSizeLessThanOrEqualTo(1));
  }

  private static boolean uses(JavaClass type, DescribedPredicate<JavaClass> target) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(target);
  }

  private static Stream<String> packages() {
    Stream<String> rooms =
        HOUSE.rooms().stream()
            .flatMap(room -> Stream.concat(room.packages().stream(), room.uses().stream()));
    Stream<String> homes = libraries().flatMap(library -> library.homes().stream());
    Stream<String> named = Stream.of(HOUSE.compositionRoot(), HOUSE.root() + "..");
    return Stream.of(rooms, homes, named).flatMap(names -> names).distinct().sorted();
  }

  private static Stream<String> types() {
    Stream<String> doors =
        HOUSE.adapters().stream()
            .flatMap(adapter -> adapter.doors().stream().map(door -> adapter.home() + "." + door));
    return Stream.of(
            HOUSE.terminalTypes(), HOUSE.timingTypes(), HOUSE.addressTypes(), HOUSE.openRoles())
        .map(List::stream)
        .reduce(doors, Stream::concat);
  }

  private static Stream<Library> libraries() {
    return HOUSE.libraries().stream();
  }
}
