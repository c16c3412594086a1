package dev.syncruns.cli.config;

import java.util.Optional;

/** The settings in effect and where each comes from. */
public interface Settings {

  /**
   * The text of a setting; empty when nobody set it and it has no default.
   *
   * @param property its name without the leading {@code syncruns.}, e.g. {@code list.limit}
   */
  Optional<String> text(String property);
}
