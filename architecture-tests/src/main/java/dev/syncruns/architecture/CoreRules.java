package dev.syncruns.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules 1 and 2: allowed dependencies of the domain and the ports. */
final class CoreRules {
  private static final List<String> PLAIN_JAVA =
      List.of(
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.math",
          "org.jspecify.annotations");

  /** Types without side effects in packages that also hold others. */
  private static final List<String> PURE_TYPES =
      List.of(
          java.net.URI.class.getName(),
          java.nio.charset.Charset.class.getName(),
          java.nio.charset.StandardCharsets.class.getName(),
          java.text.Normalizer.class.getName(),
          java.text.Normalizer.Form.class.getName());

  private static final List<String> CONCURRENT_JAVA =
      List.of("java.util.concurrent", "java.util.concurrent.atomic", "java.util.concurrent.locks");

  private CoreRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    List<String> domain = model.domain().packages();
    DescribedPredicate<JavaClass> plain =
        Packages.in(PLAIN_JAVA)
            .or(
                DescribedPredicate.describe(
                    "are " + PURE_TYPES,
                    type -> PURE_TYPES.contains(type.getBaseComponentType().getName())));
    DescribedPredicate<JavaClass> pure = plain.and(not(SideEffects.types()));
    DescribedPredicate<JavaClass> concurrent = plain.or(Packages.in(CONCURRENT_JAVA));
    return List.of(
        onlyUses(domain, Packages.in(domain).or(pure))
            .as(
                "1a domain uses only itself, java.lang, java.util, java.time, java.math, charsets,"
                    + " Normalizer and JSpecify, and of these no clock, randomness, thread or"
                    + " reflection"),
        noClasses()
            .that(Packages.in(domain))
            .should()
            .accessTargetWhere(SideEffects.accesses())
            .as("1b domain takes time and randomness as arguments and reads no ambient state"),
        onlyUses(model.ports().packages(), Packages.in(both(model, domain)).or(concurrent))
            .as("2a ports uses only domain, itself, what domain may use and java.util.concurrent"),
        onlyUses(List.of(model.at("ports.api")), concurrent.or(inAnd(model, "ports.api")))
            .as("2b ports.api uses only domain and itself, never ports.spi"),
        onlyUses(List.of(model.at("ports.spi")), concurrent.or(inAnd(model, "ports.spi")))
            .as("2c ports.spi uses only domain and itself, never ports.api"));
  }

  private static List<String> both(ArchitectureModel model, List<String> domain) {
    return Stream.concat(domain.stream(), model.ports().packages().stream()).toList();
  }

  private static DescribedPredicate<JavaClass> inAnd(ArchitectureModel model, String own) {
    return Packages.in(List.of(model.at("domain.."), model.at(own)));
  }

  /** Types in {@code packages} depend on types that {@code allowed} accepts only. */
  static ArchRule onlyUses(List<String> packages, DescribedPredicate<JavaClass> allowed) {
    return classes()
        .that(Packages.in(packages))
        .should()
        .onlyDependOnClassesThat(allowed.or(Packages.primitive()));
  }
}
