package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Rule 10: dependencies between the packages of the command. */
final class CommandRules {
  private CommandRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    List<String> report = List.of(model.at("cli.report"));
    List<String> command = List.of(model.at("cli.command"));
    List<String> error = List.of(model.at("cli.error"));
    List<String> users =
        List.of(model.at("cli"), model.at("cli.command"), model.at("cli.completion"));
    List<String> underError = List.of(model.at("cli.error"), model.at("cli.report"));
    return List.of(
        noClasses()
            .that(Packages.in(report))
            .should()
            .dependOnClassesThat(
                Packages.in(List.of("java.io", "java.nio.file..", model.at("cli.output"))))
            .as("10a cli.report uses no stream, no writer, no file and nothing of cli.output"),
        noClasses()
            .that(Packages.in(List.of(model.root() + "..")).and(outside(users)))
            .should()
            .dependOnClassesThat(Packages.in(command))
            .as("10b cli.command is used by the root package and cli.completion only"),
        noClasses()
            .that(Packages.in(error))
            .should()
            .dependOnClassesThat(Packages.in(List.of(model.at("cli.."))).and(outside(underError)))
            .as("10c cli.error uses of the command only itself and cli.report"));
  }

  private static DescribedPredicate<JavaClass> outside(List<String> packages) {
    return DescribedPredicate.not(Packages.in(packages));
  }
}
