package dev.syncruns.architecture;

import java.util.List;

/**
 * A library outside the JDK and the packages that may use it.
 *
 * @param name its common name
 * @param packages its packages, as ArchUnit package identifiers
 * @param homes the packages that may use it, as identifiers too
 */
public record Library(String name, List<String> packages, List<String> homes) {

  public Library {
    packages = List.copyOf(packages);
    homes = List.copyOf(homes);
  }
}
