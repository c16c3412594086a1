package dev.syncruns.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is watched in place of the size of files: numbers that go down freely, and up only in a
 * commit that says why.
 */
class WatchedTest {
  private static final int PACKAGES_OF_THE_COMMAND = 10;
  private static final int PUBLIC_TYPES_OF_THE_COMMAND = 60;
  private static final int LONG_OPTIONS = 98;
  private static final int TERMS = 60;

  private static final String COMMAND = ArchitectureModel.SYNCRUNS.at("cli") + "..";
  private static final String OPTION = "picocli.CommandLine$Option";
  private static final Pattern TERM = Pattern.compile("(?m)^\\| [^*|]+ \\| .*\\|$");

  /** Simple names of two public types, with why both have it. */
  private static final Map<String, String> NAMED_TWICE =
      Map.of(
          "Addresses", "each module with addresses makes them in one type of this name: rule 8d",
          "ErrorText", "the contract's body of an error, and the command's words for one");

  @Test
  void packagesOfTheCommand() {
    assertThat(ofTheCommand().map(JavaClass::getPackageName).distinct().toList())
        .hasSizeLessThanOrEqualTo(PACKAGES_OF_THE_COMMAND)
        .isNotEmpty();
  }

  @Test
  void publicTypesOfTheCommand() {
    assertThat(ofTheCommand().filter(WatchedTest::isPublic).map(JavaClass::getName).toList())
        .hasSizeLessThanOrEqualTo(PUBLIC_TYPES_OF_THE_COMMAND)
        .isNotEmpty();
  }

  @Test
  void longOptions() {
    assertThat(
            ofTheCommand()
                .flatMap(type -> type.getMembers().stream())
                .flatMap(WatchedTest::names)
                .filter(name -> name.startsWith("--"))
                .distinct()
                .toList())
        .hasSizeLessThanOrEqualTo(LONG_OPTIONS)
        .contains("--fail-on");
  }

  @Test
  void termsOfTheGlossary() throws IOException {
    String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));

    assertThat(TERM.matcher(glossary).results().map(found -> found.group()).toList())
        .hasSizeLessThanOrEqualTo(TERMS + 1) // and the heading of the table
        .anyMatch(term -> term.startsWith("| run |"));
  }

  @Test
  void publicTypesHaveNamesOfTheirOwn() {
    Map<String, Set<String>> byName =
        Modules.classes().stream()
            .filter(WatchedTest::isPublic)
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(JavaClass::getName, toCollection(TreeSet::new))));
    List<String> twice =
        byName.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();

    assertThat(byName).containsKey("RunCatalog");
    assertThat(twice).containsExactlyInAnyOrderElementsOf(NAMED_TWICE.keySet());
  }

  private static Stream<JavaClass> ofTheCommand() {
    return Modules.classes().stream().filter(Packages.in(List.of(COMMAND)));
  }

  private static boolean isPublic(JavaClass type) {
    return type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static Stream<String> names(JavaMember member) {
    return member
        .tryGetAnnotationOfType(OPTION)
        .flatMap(option -> option.get("names"))
        .map(names -> Stream.of((String[]) names))
        .orElseGet(Stream::empty);
  }
}
