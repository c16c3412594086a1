package dev.syncruns.cli.config;

import dev.syncruns.domain.policy.DurationParser;
import java.time.Duration;

/** Durations as people type them; see {@link DurationParser}. */
public final class Durations {
  /** What is accepted, for messages. */
  public static final String ALLOWED = DurationParser.ALLOWED;

  private Durations() {}

  /**
   * The duration that {@code text} says.
   *
   * @throws IllegalArgumentException when it says none
   */
  public static Duration parse(String text) {
    return DurationParser.parse(text);
  }
}
