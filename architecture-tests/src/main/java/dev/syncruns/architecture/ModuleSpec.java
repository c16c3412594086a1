package dev.syncruns.architecture;

import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;

/**
 * One module and the packages it may use.
 *
 * @param name the directory of the module, e.g. {@code adapter-http}
 * @param packages its packages, as ArchUnit package identifiers; {@code a.b..} includes subpackages
 * @param uses the packages of other modules it may use, as ArchUnit package identifiers
 */
public record ModuleSpec(String name, List<String> packages, List<String> uses) {

  /** Copies both lists. */
  public ModuleSpec {
    packages = List.copyOf(packages);
    uses = List.copyOf(uses);
    if (packages.isEmpty()) {
      throw new IllegalArgumentException("module " + name + " has no package; name at least one");
    }
  }

  /** Whether a library may be used somewhere in this module. */
  boolean isHomeOf(Library library) {
    PackageMatchers own = PackageMatchers.of(packages);
    PackageMatchers homes = PackageMatchers.of(library.homes());
    return library.homes().stream().anyMatch(home -> own.test(home.replace("..", "")))
        || packages.stream().anyMatch(name -> homes.test(name.replace("..", "")));
  }
}
