package dev.syncruns.cli;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.prepared.Release;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file about a defect, for those who can mend it: readable by its owner only (as the JDK creates
 * temporary files) and without secrets.
 */
final class CrashReport {
  private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9._~+/=-]{60,}");

  private final Map<String, String> environment;

  CrashReport(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The failure that tells of the defect, and of the file if it could be written. */
  CliFailure write(Throwable defect) {
    CliFailure failure =
        CliFailure.of(ExitCode.INTERNAL, "this is a defect in syncruns: " + kind(defect))
            .causedBy(defect);
    try {
      Path file = Files.createTempFile("syncruns-crash-", ".txt");
      Files.writeString(file, text(defect));
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
        + redacted(trace.toString());
  }

  private String redacted(String text) {
    String safe = text;
    for (String variable : new String[] {"SYNCRUNS_TOKEN", "SYNCRUNS_CLIENT_SECRET"}) {
      String secret = environment.getOrDefault(variable, "");
      safe = secret.isEmpty() ? safe : safe.replace(secret, "(hidden)");
    }
    return TOKENS.matcher(safe).replaceAll("(hidden)");
  }
}
