package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fixture.outside.KeptRunCache;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An adapter from outside is judged by its own statement of what it uses and shows. */
class AdapterRulesTest {
  private static final Adapter OUTSIDE =
      new Adapter(
          "fixture.outside",
          List.of("com.github.benmanes.caffeine.cache"),
          List.of("KeptRunCache"));

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("fixture.outside");

  @Test
  void adapterThatKeepsTheRulesPasses() {
    JavaClasses kept = new ClassFileImporter().importClasses(KeptRunCache.class);

    assertThat(violations(OUTSIDE, kept)).isEmpty();
  }

  @Test
  void compositionsAreNotForAdapters() {
    assertThat(violations(OUTSIDE, ALL))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("<fixture.outside.Composer"));
  }

  @Test
  void libraryHasToBeDeclared() {
    Adapter undeclared = new Adapter("fixture.outside", List.of(), List.of("KeptRunCache"));
    JavaClasses kept = new ClassFileImporter().importClasses(KeptRunCache.class);

    assertThat(violations(undeclared, kept))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("caffeine"));
  }

  @Test
  void rulesThatFindNoAdapterFail() {
    Adapter elsewhere = new Adapter("fixture.nowhere", List.of(), List.of("NoRunCache"));

    assertThat(AdapterRules.of(elsewhere))
        .allSatisfy(rule -> assertThat(fails(rule)).as(rule.getDescription()).isTrue());
  }

  private static boolean fails(ArchRule rule) {
    try {
      rule.check(ALL);
      return false;
    } catch (AssertionError nothingFound) {
      return true;
    }
  }

  private static List<String> violations(Adapter adapter, JavaClasses classes) {
    return AdapterRules.of(adapter).stream().flatMap(rule -> details(rule, classes)).toList();
  }

  private static Stream<String> details(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails().stream();
  }
}
