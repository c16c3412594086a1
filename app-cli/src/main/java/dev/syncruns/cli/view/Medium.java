package dev.syncruns.cli.view;

/** Where a text is read. */
public enum Medium {
  /** A terminal: short ids, relative times, symbols. */
  SCREEN,
  /** A pipe or file that a person may read: whole ids, exact times, words. */
  PLAIN,
  /** A program: bare values, nothing for what is absent. */
  DATA
}
