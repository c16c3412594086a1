package dev.syncruns.architecture;

import java.util.List;

/**
 * The declaration of an adapter that its rules check: package, libraries and public types.
 *
 * @param home the package of its public types
 * @param packages its own packages, as ArchUnit package identifiers
 * @param uses the packages of syncruns that it may use, as identifiers too
 * @param libraries the packages of its libraries, as ArchUnit package identifiers such as {@code
 *     com.example.store..}
 * @param publicTypes names, below its home, of the only public types outside {@code internal}
 *     packages: the factory and the types of its configuration
 */
public record Adapter(
    String home,
    List<String> packages,
    List<String> uses,
    List<String> libraries,
    List<String> publicTypes) {

  /**
   * An adapter that uses the ports and no other adapter.
   *
   * @param home its package, including all subpackages
   * @param libraries the packages of its libraries
   * @param publicTypes names, below its home, of its only public types
   */
  public Adapter(String home, List<String> libraries, List<String> publicTypes) {
    this(home, List.of(home + ".."), ArchitectureModel.SYNCRUNS.core(), libraries, publicTypes);
  }

  /** Copies the lists. */
  public Adapter {
    packages = List.copyOf(packages);
    uses = List.copyOf(uses);
    libraries = List.copyOf(libraries);
    publicTypes = List.copyOf(publicTypes);
    if (publicTypes.isEmpty()) {
      throw new IllegalArgumentException(
          "adapter " + home + " declares no public type; declare its factory");
    }
  }
}
