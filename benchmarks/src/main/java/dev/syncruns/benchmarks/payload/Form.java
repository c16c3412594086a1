package dev.syncruns.benchmarks.payload;

/** The two forms in which the service lists runs. */
public enum Form {
  /** Id, state and result: {@code return=minimal}. */
  MINIMAL,
  /** Every documented field, three jobs of five tasks a run: {@code return=representation}. */
  FULL
}
