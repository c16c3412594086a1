package dev.syncruns.cli;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.prepared.Release;
import dev.syncruns.cli.render.TemporaryFile;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * A file about a defect, for those who can mend it: readable by its owner only (as the JDK creates
 * temporary files) and without secrets.
 */
final class CrashReport {
  private final SecretRedactor secrets;

  CrashReport(SecretRedactor secrets) {
    this.secrets = secrets;
  }

  /** The failure that tells of the defect, and of the file if it could be written. */
  CliFailure write(Throwable defect) {
    CliFailure failure =
        CliFailure.of(ExitCode.INTERNAL, "this is a defect in syncruns: " + kind(defect))
            .causedBy(defect);
    try {
      Path file = TemporaryFile.write(null, "syncruns-crash-", ".txt", text(defect));
      return failure
          .row("report", file.toString())
          .suggest("send the report to the authors; it holds no token");
    } catch (IOException | SecurityException unwritable) {
      return failure.suggest("the same command with --debug, and send its output to the authors");
    }
  }

  private static String kind(Throwable defect) {
    return defect.getClass().getSimpleName();
  }

  private String text(Throwable defect) {
    StringWriter trace = new StringWriter();
    defect.printStackTrace(new PrintWriter(trace, true));
    return "syncruns "
        + Release.version()
        + ", Java "
        + System.getProperty("java.version")
        + ", "
        + System.getProperty("os.name")
        + System.lineSeparator()
        + secrets.redactExcerpt(trace.toString());
  }
}
