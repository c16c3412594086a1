package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 9: the suite looks at every module, at all of it, and at nothing else. */
class ModulesTest {
  private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

  @Test
  void everyModuleWithClassesIsInTheModel() throws IOException {
    String reactor = Files.readString(Path.of("..", "pom.xml"));
    List<String> modules = new ArrayList<>();
    for (MatchResult module : MODULE.matcher(reactor).results().toList()) {
      Path pom = Path.of("..", module.group(1), "pom.xml");
      if (!Files.readString(pom).contains("<packaging>pom</packaging>")) {
        modules.add(module.group(1));
      }
    }
    modules.sort(null);

    assertThat(Modules.names()).isEqualTo(modules);
    assertThat(ArchitectureModel.SYNCRUNS.modules().stream().map(ModuleSpec::name).sorted())
        .isEqualTo(modules);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyModuleIsLookedAt(String module) {
    Location location = Modules.locations().get(module);
    List<JavaClass> own =
        new ClassFileImporter()
            .importLocations(List.of(location)).stream().filter(Conditions.named()).toList();

    assertThat(own).isNotEmpty();
    assertThat(own)
        .allMatch(type -> type.getPackageName().startsWith(Modules.packageOf(module)))
        .allMatch(type -> Modules.classes().contain(type.getName()));
  }

  @Test
  void noTestIsLookedAt() {
    assertThat(Modules.classes())
        .noneMatch(
            type -> type.getSource().orElseThrow().getUri().toString().contains("test-classes"))
        .noneMatch(type -> type.isEquivalentTo(ModulesTest.class));
    assertThat(FixtureProduct.CLASSES).allMatch(type -> !Modules.classes().contain(type.getName()));
  }

  private static List<String> names() {
    return Modules.names();
  }
}
