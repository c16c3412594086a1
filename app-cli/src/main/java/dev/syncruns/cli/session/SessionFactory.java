package dev.syncruns.cli.session;

/** Makes the session of an invocation. */
@FunctionalInterface
public interface SessionFactory {

  /** A session as {@code invocation} asks for; cheap until it is used. */
  Session open(Invocation invocation);
}
