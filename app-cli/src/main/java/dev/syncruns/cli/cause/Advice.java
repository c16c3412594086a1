package dev.syncruns.cli.cause;

import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.RootCause;

/** What we advise about a cause. All of it is built in: the service gives none but its article. */
final class Advice {
  /** What the source of advice and of what is publicly known is called. */
  static final String BUILT_IN = "built-in";

  private Advice() {}

  /** The next step against {@code cause}: that of its error, else one by who must act. */
  static String of(RootCause cause) {
    if (cause.known() != null) {
      return cause.known().advice();
    }
    if (cause.isTransient()) {
      return "Start a run again later. If it stays so, ask Bentley.";
    }
    return byFixability(cause);
  }

  private static String byFixability(RootCause cause) {
    boolean article = cause.article().isPresent();
    String start = article ? "Read the article. " : "";
    return switch (cause.cause().fixability()) {
      case USER ->
          (article ? "Do what the article says" : "Do what the message says")
              + ", then start a run.";
      case NOT_USER ->
          "Open a ticket with Bentley, with the ids of run, job and task; syncruns why --bundle"
              + " packs them.";
      case UNKNOWN -> start + unknown(cause.cause().key().scope());
    };
  }

  private static String unknown(CauseFingerprint.Scope scope) {
    return scope == CauseFingerprint.Scope.TASK
        ? "Open the file in its own application to see whether it is sound; else ask Bentley with"
            + " the ids of run, job and task."
        : "Look at the whole run with syncruns show; if it says no more, ask Bentley with its id.";
  }
}
