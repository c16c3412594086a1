package dev.syncruns.architecture;

import java.util.List;

/**
 * A library from outside the JDK and the packages it has to stay in.
 *
 * @param name what people call it
 * @param packages its packages, as ArchUnit package identifiers
 * @param homes the packages that may use it, as identifiers too
 */
public record Library(String name, List<String> packages, List<String> homes) {

  /** Copies both lists. */
  public Library {
    packages = List.copyOf(packages);
    homes = List.copyOf(homes);
  }
}
