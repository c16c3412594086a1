package dev.syncruns.cli;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.util.List;
import java.util.Locale;

/** Prints failures on standard error: for people, or as one JSON object. */
final class FailurePrinter {
  private static final int LABEL = 12;

  private final Terminal err;
  private final boolean json;
  private final SecretRedactor secrets;

  FailurePrinter(Terminal err, boolean json, SecretRedactor secrets) {
    this.err = err;
    this.json = json;
    this.secrets = secrets;
  }

  void print(CliFailure failure) {
    if (json) {
      line(FailureJson.of(failure));
      return;
    }
    line("error: " + failure.headline());
    failure.rows().forEach(this::row);
    String exit = "exit " + failure.exit().code();
    String reference =
        failure
            .api()
            .map(api -> api.correlationId())
            .map(id -> "request-id " + id + " (the service's)      " + exit)
            .orElse("");
    if (reference.isEmpty()) {
      row(new CliFailure.Row("exit", failure.exit().code() + " (" + name(failure.exit()) + ")"));
    } else {
      row(new CliFailure.Row("ref", reference));
    }
  }

  private void line(String text) {
    err.line(secrets.redactMessage(text));
  }

  private static String name(ExitCode exit) {
    return exit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void row(CliFailure.Row row) {
    List<String> lines = row.value().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String label = i == 0 ? row.label() : "";
      line("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + lines.get(i));
    }
  }
}
