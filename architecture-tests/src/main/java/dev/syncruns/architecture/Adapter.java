package dev.syncruns.architecture;

import java.util.List;

/**
 * The declaration of an adapter that its rules check: package, libraries and public types.
 *
 * @param home its package, including all subpackages
 * @param libraries the packages of its libraries, as ArchUnit package identifiers such as {@code
 *     com.example.store..}
 * @param publicTypes simple names of the only public types outside {@code internal} packages: the
 *     factory and the types of its configuration
 */
public record Adapter(String home, List<String> libraries, List<String> publicTypes) {

  /** Copies both lists. */
  public Adapter {
    libraries = List.copyOf(libraries);
    publicTypes = List.copyOf(publicTypes);
    if (publicTypes.isEmpty()) {
      throw new IllegalArgumentException(
          "adapter " + home + " declares no public type; declare its factory");
    }
  }
}
