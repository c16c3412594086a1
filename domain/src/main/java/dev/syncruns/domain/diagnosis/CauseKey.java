package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.failure.RunError;
import dev.syncruns.domain.failure.TaskError;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.verbatim.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * What makes two failures the same cause: the error's key for a whole run; for a task the error's
 * code, exit code, connector, phase and masked message. Texts are the service's and untrusted.
 *
 * @param scope what failed.
 * @param code the error's code or, for a run, its key; null when the service sent none.
 * @param bridgeExitCode the connector's exit code as a signed 32-bit number where it is one; may be
 *     null.
 * @param connector the connector that failed; null for a run, or when the service sent none.
 * @param phase where it failed: the phase the error names; may be null.
 * @param message the masked message; null when the service sent none.
 */
public record CauseKey(
    Scope scope,
    @Nullable String code,
    @Nullable Long bridgeExitCode,
    @Nullable OpenEnum<ConnectorType> connector,
    @Nullable String phase,
    @Nullable String message) {
  private static final long UNSIGNED_INT_MAX = 0xFFFF_FFFFL;

  /** What a cause made fail. */
  public enum Scope {
    /** A whole run: the run carries an error. */
    RUN,
    /** A job without a task that could have explained it. */
    JOB,
    /** Single tasks. */
    TASK
  }

  static CauseKey of(RunError error) {
    String key = Texts.orNull(error.errorKey());
    String message = key == null ? Texts.masked(error.description()) : null;
    return new CauseKey(Scope.RUN, key, null, null, null, message);
  }

  static CauseKey of(Job job) {
    return new CauseKey(Scope.JOB, null, null, job.connectorType(), null, null);
  }

  static CauseKey of(Job job, @Nullable TaskError error) {
    if (error == null) {
      return new CauseKey(Scope.TASK, null, null, job.connectorType(), null, null);
    }
    return new CauseKey(
        Scope.TASK,
        Texts.orNull(error.errorCode()),
        signed(error.bridgeExitCode()),
        job.connectorType(),
        Texts.orNull(error.phase()),
        Texts.masked(Texts.first(error.message(), error.description(), error.details())));
  }

  /** The service sends -1 also as 4294967295; both are the same exit code. */
  private static @Nullable Long signed(@Nullable Long exitCode) {
    boolean unsigned =
        exitCode != null && exitCode > Integer.MAX_VALUE && exitCode <= UNSIGNED_INT_MAX;
    return exitCode != null && unsigned ? Long.valueOf(exitCode - UNSIGNED_INT_MAX - 1) : exitCode;
  }
}
