package dev.syncruns.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule sees exactly the fixtures that break it, by name, and nothing else of their model. */
class BrokenRulesTest {
  private static final Map<String, List<String>> BREAKERS =
      Map.ofEntries(
          entry(
              "1a domain",
              List.of(
                  "domain.impure.KeepsAClock",
                  "domain.impure.KeepsAMethod",
                  "domain.impure.ReadsAFile",
                  "domain.impure.ReadsProperties",
                  "domain.impure.SeededChance",
                  "domain.impure.StartsAThread",
                  "domain.impure.UsesCaffeine",
                  "domain.impure.Waits",
                  "domain.outward.KnowsPorts")),
          entry(
              "1b domain",
              List.of(
                  "domain.impure.AsksTheTime",
                  "domain.impure.AsksTheZone",
                  "domain.impure.DrawsAnId",
                  "domain.impure.GoesParallel",
                  "domain.impure.LooksUpAClass",
                  "domain.impure.SeededChance")),
          entry(
              "2a ports",
              List.of(
                  "ports.spi.JsonPort",
                  "ports.usecase.KnowsTheCommand",
                  "ports.usecase.ReadsAStream")),
          entry("2b ports.api", List.of("ports.api.KnowsOut")),
          entry("2c ports.spi", List.of("ports.spi.JsonPort", "ports.spi.KnowsIn")),
          entry(
              "3a fixture.product.adapter.http.core ",
              List.of(
                  "adapter.http.core.internal.KnowsItsFramework",
                  "adapter.http.core.internal.KnowsJaxRs",
                  "adapter.http.core.internal.ReadsConfiguration")),
          entry("3a fixture.product.adapter.http ", List.of("adapter.http.internal.KnowsCache")),
          entry(
              "3a fixture.product.adapter.cache",
              List.of("adapter.cache.KnowsCompositions", "adapter.cache.KnowsPicocli")),
          entry("3a fixture.product.adapter.redis", List.of("adapter.redis.KnowsMeters")),
          entry("3a fixture.product.adapter.micrometer", List.of("adapter.micrometer.KnowsRedis")),
          entry("3b fixture.product.adapter.redis", List.of("adapter.redis.Pool")),
          entry("3b fixture.product.adapter.micrometer", List.of("adapter.micrometer.Meters")),
          entry("3b fixture.product.adapter.http.core ", List.of("adapter.http.core.Loose")),
          entry("3b fixture.product.adapter.http ", List.of("adapter.http.SecondFactory")),
          entry("3b fixture.product.adapter.cache", List.of("adapter.cache.Eviction")),
          entry(
              "3c in fixture.product.adapter.http.core ",
              List.of("adapter.http.core.internal.RunsOverHttp")),
          entry(
              "3c in fixture.product.adapter.http ",
              List.of("adapter.http.internal.CatalogOfRuns")),
          entry("3c in fixture.product.adapter.cache", List.of("adapter.cache.QuickClock")),
          entry("3c in fixture.product.adapter.redis", List.of("adapter.redis.SlowClock")),
          entry(
              "3c in fixture.product.adapter.micrometer",
              List.of("adapter.micrometer.MeteredClock")),
          entry("3d fixture.product.adapter.redis", List.of("adapter.micrometer.KnowsRedis")),
          entry("3d fixture.product.adapter.micrometer", List.of("cli.command.KnowsMicrometer")),
          entry("3d fixture.product.adapter.http.core ", List.of("cli.command.NamesAnAdapter")),
          entry(
              "3d fixture.product.adapter.http ",
              List.of(
                  "adapter.http.core.internal.KnowsItsFramework", "cli.command.NamesAnAdapter")),
          entry("3d fixture.product.adapter.cache", List.of("adapter.http.internal.KnowsCache")),
          entry("3e domain ", List.of("domain.impure.UsesCaffeine", "domain.outward.KnowsPorts")),
          entry("3e ports ", List.of("ports.spi.JsonPort", "ports.usecase.KnowsTheCommand")),
          entry("3e ports-tck ", List.of("ports.tck.KnowsArchUnit", "ports.tck.KnowsCompositions")),
          entry(
              "3e adapter-http-core ",
              List.of(
                  "adapter.http.core.internal.KnowsItsFramework",
                  "adapter.http.core.internal.KnowsJaxRs",
                  "adapter.http.core.internal.ReadsConfiguration")),
          entry("3e adapter-http ", List.of("adapter.http.internal.KnowsCache")),
          entry(
              "3e adapter-cache ",
              List.of("adapter.cache.KnowsCompositions", "adapter.cache.KnowsPicocli")),
          entry("3e adapter-redis ", List.of("adapter.redis.KnowsMeters")),
          entry("3e adapter-micrometer ", List.of("adapter.micrometer.KnowsRedis")),
          entry("3e ports-tck-http ", List.of("ports.tck.http.KnowsArchUnit")),
          entry(
              "3e simulator ",
              List.of(
                  "simulator.BindsJackson",
                  "simulator.BindsJson",
                  "simulator.FiltersItself",
                  "simulator.KnowsDomain",
                  "simulator.KnowsJUnit",
                  "simulator.KnowsSlf4j",
                  "simulator.MeasuresItself")),
          entry(
              "3e app-cli ",
              List.of(
                  "cli.command.KnowsCompositions",
                  "cli.command.KnowsJaxRs",
                  "cli.command.KnowsMicrometer")),
          entry("3e benchmarks ", List.of("benchmarks.KnowsTheCommand")),
          entry("3e architecture-tests ", List.of("architecture.KnowsDomain")),
          entry(
              "4a JAX-RS",
              List.of("adapter.http.core.internal.KnowsJaxRs", "cli.command.KnowsJaxRs")),
          entry("4a JSON-B", List.of("simulator.BindsJson")),
          entry("4a JSON-P", List.of("cli.command.WritesJson", "ports.spi.JsonPort")),
          entry("4a Caffeine", List.of("domain.impure.UsesCaffeine")),
          entry("4a picocli", List.of("adapter.cache.KnowsPicocli", "cli.report.KnowsPicocli")),
          entry("4a configuration", List.of("adapter.http.core.internal.ReadsConfiguration")),
          entry("4a JUnit", List.of("simulator.KnowsJUnit")),
          entry("4a JMH", List.of("simulator.MeasuresItself")),
          entry("4a Jackson", List.of("simulator.BindsJackson")),
          entry("4a jq and YAML", List.of("simulator.FiltersItself")),
          entry("4a ArchUnit", List.of("ports.tck.KnowsArchUnit", "ports.tck.http.KnowsArchUnit")),
          entry("4a Jedis", List.of("adapter.micrometer.KnowsRedis")),
          entry("4a Micrometer", List.of("adapter.redis.KnowsMeters")),
          entry("4a SLF4J", List.of("simulator.KnowsSlf4j")),
          entry("5a packages", List.of("domain.circle.There", "ports.api.KnowsOut")),
          entry("5b every package", List.of("attic.Homeless")),
          entry(
              "6a domain",
              List.of(
                  "domain.shape.OpenClass", "domain.shape.OpenInterface", "domain.shape.Variable")),
          entry("6b ports.api", List.of("ports.api.HiddenDoor", "ports.spi.OpenDoor")),
          entry(
              "6c a method",
              List.of("ports.spi.JsonPort", "ports.spi.ThrowingPort", "ports.spi.WidePort")),
          entry(
              "7a no record",
              List.of("adapter.http.internal.BearerToken", "adapter.http.internal.TokenAnswer")),
          entry("7b types", List.of("adapter.http.internal.ClientSecret", "simulator.Password")),
          entry(
              "8a only",
              List.of(
                  "adapter.http.internal.PrintsATrace", "cli.command.Prints", "simulator.Exits")),
          entry(
              "8b only",
              List.of(
                  "cli.command.Sleeps",
                  "domain.impure.AsksTheTime",
                  "domain.impure.DrawsAnId",
                  "domain.impure.SeededChance",
                  "simulator.Throws")),
          entry("8c no case", List.of("cli.output.Raises", "domain.text.Lowers")),
          entry("8d only", List.of("cli.command.MakesAnAddress")),
          entry(
              "10a cli.report", List.of("cli.report.KnowsTheTerminal", "cli.report.WritesItself")),
          entry("10b cli.command", List.of("cli.watch.KnowsACommand")),
          entry("10c cli.error", List.of("cli.error.KnowsTheTerminal")));

  /** What one source tree cannot break, see {@link SplitPackageTest}. */
  private static final String SPLIT = "5c no package";

  @TestFactory
  Stream<DynamicTest> ruleSeesItsFixtures() {
    return BREAKERS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> sees(entry)));
  }

  private static void sees(Map.Entry<String, List<String>> expected) {
    List<ArchRule> rules = rules().filter(rule -> startsWith(rule, expected.getKey())).toList();
    assertThat(rules).hasSize(1);
    assertThat(FixtureProduct.breakers(rules.get(0), FixtureProduct.CLASSES))
        .isEqualTo(expected.getValue());
  }

  @Test
  void everyRuleHasAFixture() {
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(
                        BREAKERS.keySet().stream().filter(name -> startsWith(rule, name)).count())
                    .as(rule.getDescription())
                    .isEqualTo(startsWith(rule, SPLIT) ? 0 : 1));
  }

  private static boolean startsWith(ArchRule rule, String name) {
    return rule.getDescription().startsWith(name);
  }

  private static Stream<ArchRule> rules() {
    return ArchitectureRules.of(FixtureProduct.MODEL).stream();
  }
}
