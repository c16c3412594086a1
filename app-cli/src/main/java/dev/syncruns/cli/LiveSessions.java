package dev.syncruns.cli;

import dev.syncruns.cli.explain.Asked;
import dev.syncruns.cli.session.Invocation;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Opens sessions, and remembers the last one for the report of a failure. */
final class LiveSessions implements SessionFactory {
  private final Surroundings surroundings;
  private @Nullable LiveSession last;

  LiveSessions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Session open(Invocation invocation) {
    LiveSession session = new LiveSession(invocation, surroundings);
    last = session;
    return session;
  }

  @Override
  public int columns() {
    return surroundings.out().capabilities().width();
  }

  /** What the last session asked of the service. */
  Asked asked() {
    return last == null ? Asked.nothing() : last.asked();
  }
}
