package dev.syncruns.cli.config;

/** Where a setting may be given. */
enum Place {
  /** Everywhere. */
  ANYWHERE,
  /**
   * Not in a project's file: whoever can change a project must not be able to send a token
   * elsewhere or to run a command.
   */
  NOT_PROJECT,
  /** In the environment only: a secret has no place in a file that is read as a whole. */
  ENVIRONMENT
}
