package dev.syncruns.domain.run;

import dev.syncruns.domain.execution.Outcome;
import org.jspecify.annotations.Nullable;

/** A run in either form: what can be said of a run without its jobs. */
public sealed interface HasId permits Run, RunSummary {

  /** The run's id; null when the service sent none. */
  @Nullable RunId id();

  /** What state and result say together. */
  Outcome outcome();
}
