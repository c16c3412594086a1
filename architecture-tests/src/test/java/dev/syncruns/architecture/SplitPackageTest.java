package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule 5c sees a package that a second module adds to. */
class SplitPackageTest {
  @TempDir private Path other;

  @Test
  void packageOfTwoPlacesIsSplit() {
    Program.compile(
        Map.of(
            "fixture/product/architecture/Intruder.java",
            "package fixture.product.architecture; class Intruder {}"),
        other,
        List.of());

    JavaClasses both =
        new ClassFileImporter()
            .importLocations(
                Stream.concat(
                        FixtureProduct.CLASSES.stream()
                            .filter(
                                type ->
                                    type.getPackageName().equals("fixture.product.architecture"))
                            .map(type -> Location.of(type.getSource().orElseThrow().getUri())),
                        Stream.of(Location.of(other)))
                    .toList());

    assertThat(FixtureProduct.breakers(rule(), both))
        .containsExactly("architecture.Intruder", "architecture.KnowsDomain", "architecture.Rules");
    assertThat(FixtureProduct.breakers(rule(), FixtureProduct.CLASSES)).isEmpty();
  }

  private static ArchRule rule() {
    return ArchitectureRules.of(FixtureProduct.MODEL).stream()
        .filter(rule -> rule.getDescription().startsWith("5c"))
        .findFirst()
        .orElseThrow();
  }
}
