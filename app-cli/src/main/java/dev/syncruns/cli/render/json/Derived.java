package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Redaction;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.RunFacts;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.waiting.EtaEstimate;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is derived from the service's fields. */
final class Derived {

  private Derived() {}

  static void writeTasks(JsonGenerator json, @Nullable TaskCounts counts) {
    if (counts == null) {
      json.writeNull("tasks");
      return;
    }
    json.writeStartObject("tasks").write("total", counts.total());
    for (Outcome outcome : Outcome.values()) {
      json.write(outcome == Outcome.SUCCESS ? "ok" : outcome.label(), counts.of(outcome));
    }
    json.writeEnd();
  }

  static void writeCauses(JsonGenerator json, List<Cause> causes) {
    json.writeStartArray("causes");
    for (Cause cause : causes) {
      json.writeStartObject();
      boolean said = cause.fixability() != Fixability.UNKNOWN;
      new Fields(json)
          .text("scope", label(cause.key().scope()))
          .text("name", cause.name())
          .text("code", cause.key().code())
          .text("message", cause.message())
          .text("pattern", cause.key().message())
          .constant("connectorType", cause.key().connector())
          .text("phase", cause.key().phase())
          .number("bridgeExitCode", cause.key().bridgeExitCode())
          .truth("fixable", said ? Boolean.valueOf(cause.fixability() == Fixability.USER) : null)
          .text("fixableBasis", said ? (cause.isInferred() ? "built-in" : "service") : null)
          .text("kbArticleLink", cause.kbArticleLink())
          .number("tasks", (long) cause.tasks());
      json.writeStartArray("sourceFileIds");
      cause.files().forEach(file -> json.write(Redaction.redact(file.value())));
      json.writeEnd().writeEnd();
    }
    json.writeEnd();
  }

  static void writeContradictions(JsonGenerator json, Set<Inconsistency> contradictions) {
    json.writeStartArray("contradictions");
    contradictions.forEach(contradiction -> json.write(label(contradiction)));
    json.writeEnd();
  }

  static void writeEta(JsonGenerator json, RunFacts facts, Reading reading) {
    Optional<EtaEstimate> expected =
        Optional.ofNullable(facts.span().start())
            .filter(start -> facts.outcome().isActive())
            .flatMap(reading.history()::expectation);
    if (expected.isEmpty()) {
      json.writeNull("eta");
      return;
    }
    json.writeStartObject("eta");
    new Fields(json)
        .moment("low", expected.get().earliest())
        .moment("high", expected.get().latest())
        .text("basis", "quartiles of the durations of earlier successful runs")
        .number("samples", (long) expected.get().samples());
    json.writeEnd();
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
