package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The core's two modules say themselves what they need and what they show. */
class ModuleDescriptorTest {

  @Test
  void domainNeedsOnlyTheJavaBase() {
    ModuleDescriptor domain = descriptor("domain", "dev.syncruns.domain");

    assertThat(needed(domain)).containsExactly("java.base");
    assertThat(compiledAgainst(domain)).containsExactly("org.jspecify");
  }

  @Test
  void domainShowsAllOfItsPackages() {
    ModuleDescriptor domain = descriptor("domain", "dev.syncruns.domain");

    assertThat(shown(domain)).isEqualTo(inhabited(domain));
  }

  @Test
  void portsNeedsOnlyTheDomain() {
    ModuleDescriptor ports = descriptor("ports", "dev.syncruns.ports");

    assertThat(needed(ports)).containsExactlyInAnyOrder("java.base", "dev.syncruns.domain");
    assertThat(compiledAgainst(ports)).containsExactly("org.jspecify");
  }

  @Test
  void portsKeepsItsCompositionsToItself() {
    ModuleDescriptor ports = descriptor("ports", "dev.syncruns.ports");

    assertThat(shown(ports))
        .containsExactlyInAnyOrder(
            "dev.syncruns.ports", "dev.syncruns.ports.api", "dev.syncruns.ports.spi");
    assertThat(ports.packages()).contains("dev.syncruns.ports.usecase");
  }

  private static ModuleDescriptor descriptor(String module, String name) {
    return ModuleFinder.of(Modules.path(module)).find(name).orElseThrow().descriptor();
  }

  private static Set<String> needed(ModuleDescriptor module) {
    return required(module, false);
  }

  private static Set<String> compiledAgainst(ModuleDescriptor module) {
    return required(module, true);
  }

  private static Set<String> required(ModuleDescriptor module, boolean onlyToCompile) {
    return module.requires().stream()
        .filter(required -> required.modifiers().contains(Modifier.STATIC) == onlyToCompile)
        .map(ModuleDescriptor.Requires::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> shown(ModuleDescriptor module) {
    return module.exports().stream()
        .filter(exported -> !exported.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  private static Set<String> inhabited(ModuleDescriptor module) {
    return Modules.classes().stream()
        .filter(Conditions.named())
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith(module.name() + "."))
        .collect(Collectors.toSet());
  }
}
