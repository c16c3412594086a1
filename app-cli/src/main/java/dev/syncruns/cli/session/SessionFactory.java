package dev.syncruns.cli.session;

import dev.syncruns.cli.render.Capabilities;

/** Makes the session of an invocation. */
@FunctionalInterface
public interface SessionFactory {

  /** A session as {@code invocation} asks for; cheap until it is used. */
  Session open(Invocation invocation);

  /** How many columns the reader of standard output has. */
  default int columns() {
    return Capabilities.DEFAULT_WIDTH;
  }
}
