package dev.syncruns.domain.diagnosis;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.OpenEnum;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a cause: failures with equal fingerprints have the same cause. For a run it holds the
 * error key; for a task the classification of its error, the connector type and the normalized
 * message. Texts are the service's and untrusted.
 *
 * @param scope what failed.
 * @param system the failed system in lower case; may be null.
 * @param phase the phase of the error in lower case; may be null.
 * @param category the error category in lower case; may be null.
 * @param code the error code, or the error key of a run; null if the service sent none.
 * @param descriptionKey the description key of the error; may be null.
 * @param connector the connector type; null for a run, or if the service sent none.
 * @param bridgeExitCode the connector's exit code as a signed 32-bit number, if it fits; may be
 *     null.
 * @param message the normalized message; null if the service sent none.
 */
public record CauseFingerprint(
    Scope scope,
    @Nullable String system,
    @Nullable String phase,
    @Nullable String category,
    @Nullable String code,
    @Nullable String descriptionKey,
    @Nullable OpenEnum<ConnectorType> connector,
    @Nullable Long bridgeExitCode,
    @Nullable String message) {
  private static final long UNSIGNED_INT_MAX = 0xFFFF_FFFFL;

  /** What a cause makes fail. */
  public enum Scope {
    /** A whole run, which carries an error. */
    RUN,
    /** A job without a failed task. */
    JOB,
    /** Single tasks. */
    TASK
  }

  static CauseFingerprint of(RunError error) {
    String key = Texts.orNull(error.errorKey());
    String message = key == null ? Texts.normalized(error.description()) : null;
    return new CauseFingerprint(Scope.RUN, null, null, null, key, null, null, null, message);
  }

  /** Returns the fingerprint of a failed run without an error. */
  static CauseFingerprint ofRun() {
    return new CauseFingerprint(Scope.RUN, null, null, null, null, null, null, null, null);
  }

  static CauseFingerprint of(Job job) {
    return new CauseFingerprint(
        Scope.JOB, null, null, null, null, null, job.connectorType(), null, null);
  }

  static CauseFingerprint of(Job job, Task task) {
    TaskError error = task.error();
    OpenEnum<ConnectorType> connector = job.connectorType();
    if (error == null) {
      return new CauseFingerprint(Scope.TASK, null, null, null, null, null, connector, null, null);
    }
    String said = Texts.first(error.message(), error.description(), error.details());
    String file = task.sourceFileId() == null ? null : task.sourceFileId().value();
    return new CauseFingerprint(
        Scope.TASK,
        lower(error.system()),
        lower(error.phase()),
        lower(error.category()),
        Texts.orNull(error.errorCode()),
        Texts.orNull(error.descriptionKey()),
        connector,
        signed(error.bridgeExitCode()),
        said == null ? null : MessageNormalizer.normalize(said, file));
  }

  private static @Nullable String lower(@Nullable String word) {
    return word == null || word.isBlank() ? null : word.strip().toLowerCase(Locale.ROOT);
  }

  /** The service sends the exit code -1 also as 4294967295. */
  private static @Nullable Long signed(@Nullable Long exitCode) {
    boolean unsigned =
        exitCode != null && exitCode > Integer.MAX_VALUE && exitCode <= UNSIGNED_INT_MAX;
    return exitCode != null && unsigned ? Long.valueOf(exitCode - UNSIGNED_INT_MAX - 1) : exitCode;
  }
}
