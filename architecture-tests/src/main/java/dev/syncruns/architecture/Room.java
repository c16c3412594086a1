package dev.syncruns.architecture;

import com.tngtech.archunit.core.domain.PackageMatchers;
import java.util.List;

/**
 * One module of the house and the part of the house it may see.
 *
 * @param name the directory of the module, e.g. {@code adapter-http}
 * @param packages its own packages, as ArchUnit package identifiers: {@code a.b} is that package
 *     alone, {@code a.b..} also everything below
 * @param uses the packages of other rooms it may use, as identifiers too
 */
public record Room(String name, List<String> packages, List<String> uses) {

  /** Copies both lists; a room without a package of its own would make its rules hold for free. */
  public Room {
    packages = List.copyOf(packages);
    uses = List.copyOf(uses);
    if (packages.isEmpty()) {
      throw new IllegalArgumentException("room " + name + " has no package");
    }
  }

  /** Whether a library may be used somewhere in this room. */
  boolean isHomeOf(Library library) {
    PackageMatchers own = PackageMatchers.of(packages);
    return library.homes().stream().anyMatch(home -> own.test(home.replace("..", "")));
  }
}
