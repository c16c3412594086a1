package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules 3 (its end) and 4: which room sees which, and which room a library stays in. */
final class RoomRules {
  private RoomRules() {}

  static List<ArchRule> of(House house) {
    Stream<ArchRule> adapters =
        house.adapters().stream().map(adapter -> namedByTheCompositionRoot(house, adapter));
    Stream<ArchRule> rooms = house.rooms().stream().map(room -> usesOnlyItsRooms(house, room));
    Stream<ArchRule> libraries = house.libraries().stream().map(RoomRules::staysIn);
    return Stream.of(adapters, rooms, libraries).flatMap(rules -> rules).toList();
  }

  private static ArchRule namedByTheCompositionRoot(House house, Adapter adapter) {
    List<String> homes = List.of(adapter.home() + "..", house.compositionRoot(), house.measuring());
    return usedOnlyIn(List.of(adapter.home() + ".."), homes)
        .as(
            "3d %s is named by itself, the composition root %s and the measuring %s only"
                .formatted(adapter.home(), house.compositionRoot(), house.measuring()));
  }

  private static ArchRule usesOnlyItsRooms(House house, Room room) {
    List<String> libraries = house.librariesOf(room);
    List<String> allowed =
        Stream.of(room.packages(), room.uses(), libraries, List.of("org.jspecify.annotations"))
            .flatMap(List::stream)
            .toList();
    return CoreRules.onlyUses(room.packages(), Packages.in(allowed).or(Packages.jdk()))
        .as(
            "3e %s uses only itself, the JDK, of the house %s and of libraries %s"
                .formatted(room.name(), room.uses(), libraries));
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
