package dev.syncruns.architecture;

import java.util.List;

/**
 * An adapter as its rules see it: where it lives, what it is built on, what it shows.
 *
 * @param home its package; everything below belongs to it
 * @param libraries the packages of its libraries, as ArchUnit package identifiers such as {@code
 *     com.example.store..}
 * @param doors simple names of the only public types outside {@code internal} packages: the factory
 *     and the types of its configuration
 */
public record Adapter(String home, List<String> libraries, List<String> doors) {

  /** Copies both lists; an adapter nobody can create has no use. */
  public Adapter {
    libraries = List.copyOf(libraries);
    doors = List.copyOf(doors);
    if (doors.isEmpty()) {
      throw new IllegalArgumentException("adapter " + home + " shows no factory");
    }
  }
}
