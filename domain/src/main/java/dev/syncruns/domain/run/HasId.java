package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.Outcome;
import org.jspecify.annotations.Nullable;

/** A run in either form. */
public sealed interface HasId permits Run, RunSummary {

  /** The run's id; null if the service sent none. */
  @Nullable RunId id();

  /** Returns the outcome that state and result imply. */
  Outcome outcome();
}
