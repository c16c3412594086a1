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
 * What makes two failures the same cause: the error's key for a whole run; for a task everything
 * that its error classifies it by, its connector and the masked message. Texts are the service's
 * and untrusted.
 *
 * @param scope what failed.
 * @param system who failed, in lower case, as the service spells it in several ways; may be null.
 * @param phase where it failed, the phase the error names, in lower case; may be null.
 * @param category what kind of error it is, in lower case; may be null.
 * @param code the error's code or, for a run, its key; null when the service sent none.
 * @param descriptionKey the key of the error's description; may be null.
 * @param connector the connector that failed; null for a run, or when the service sent none.
 * @param bridgeExitCode the connector's exit code as a signed 32-bit number where it is one; may be
 *     null.
 * @param message the masked message; null when the service sent none.
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

  /** What a cause made fail. */
  public enum Scope {
    /** A whole run: the run carries an error. */
    RUN,
    /** A job without a task that could have explained it. */
    JOB,
    /** Single tasks. */
    TASK
  }

  static CauseFingerprint of(RunError error) {
    String key = Texts.orNull(error.errorKey());
    String message = key == null ? Texts.normalized(error.description()) : null;
    return new CauseFingerprint(Scope.RUN, null, null, null, key, null, null, null, message);
  }

  /** The cause of a run that failed and says nothing of why. */
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

  /** The service sends -1 also as 4294967295; both are the same exit code. */
  private static @Nullable Long signed(@Nullable Long exitCode) {
    boolean unsigned =
        exitCode != null && exitCode > Integer.MAX_VALUE && exitCode <= UNSIGNED_INT_MAX;
    return exitCode != null && unsigned ? Long.valueOf(exitCode - UNSIGNED_INT_MAX - 1) : exitCode;
  }
}
