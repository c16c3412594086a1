package dev.syncruns.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order of their numbers. The description of a rule begins with its number. */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /**
   * The rules of a model.
   *
   * @return rules to check against the classes of all modules at once; a rule without matching
   *     classes fails
   */
  public static List<ArchRule> of(ArchitectureModel model) {
    Stream<ArchRule> adapters =
        model.adapters().stream().flatMap(adapter -> AdapterRules.of(model, adapter).stream());
    return Stream.of(
            CoreRules.of(model).stream(),
            adapters,
            ModuleRules.of(model).stream(),
            PackageRules.of(model).stream(),
            TypeRules.of(model).stream(),
            SecretRules.of(model).stream(),
            SideEffectRules.of(model).stream(),
            CommandRules.of(model).stream())
        .flatMap(rules -> rules)
        .toList();
  }
}
