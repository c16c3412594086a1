package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.Observations;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.ports.in.DiagnosedRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of a connection's runs, and which of its causes are told.
 *
 * @param connection the connection.
 * @param found the diagnosis, and how complete it is.
 * @param shown the causes that are told, in their order.
 */
public record Case(ConnectionRef connection, DiagnosedRuns found, List<Ranked> shown) {

  /** Copies the list. */
  public Case {
    shown = List.copyOf(shown);
  }

  /** The diagnosis. */
  public Diagnosis diagnosis() {
    return found.diagnosis();
  }

  /** The causes told of which some can be said to be able to fix them. */
  List<Ranked> shown(Fixability fixability) {
    return shown.stream().filter(one -> one.cause().cause().fixability() == fixability).toList();
  }

  /** Writes what is said of all causes together. */
  public void writeHead(Fields json) {
    Diagnosis diagnosis = diagnosis();
    json.connection(connection)
        .number("scanned", found.evidence().listed())
        .truth("complete", found.isWholeHistory())
        .truth("cutShort", found.isCutShort())
        .number("diagnosedRuns", diagnosis.over())
        .number("activeRuns", diagnosis.active())
        .number("undatedRuns", diagnosis.undated())
        .object("outcomes", outcomes -> writeOutcomes(outcomes, diagnosis))
        .object("firstRun", run -> writeRun(run, diagnosis.first()))
        .object("lastRun", run -> writeRun(run, diagnosis.last()))
        .object("lastGoodRun", run -> writeRun(run, diagnosis.lastGood()))
        .object("observations", seen -> writeObservations(seen, diagnosis.observations()))
        .text("catalogue", ErrorCatalogue.VERSION)
        .number("causeCount", (long) diagnosis.causes().size());
  }

  private static void writeOutcomes(Fields json, Diagnosis diagnosis) {
    for (Outcome outcome : Outcome.values()) {
      json.number(outcome.label(), diagnosis.count(outcome));
    }
  }

  private static void writeRun(Fields json, @Nullable RunRef run) {
    json.id("id", run == null ? null : run.id())
        .moment("at", run == null ? null : run.at())
        .text("outcome", run == null ? null : run.outcome().label());
  }

  private static void writeObservations(Fields json, Observations seen) {
    json.number("successfulTasksWithError", seen.successesWithError())
        .number("successfulRunsWithFailedPart", seen.successesWithFailedPart())
        .number("recoveredTasks", seen.recovered())
        .number("reports", seen.reports().reports())
        .number("reportErrors", seen.reports().errors())
        .number("reportWarnings", seen.reports().warnings())
        .number("reportOtherIssues", seen.reports().others());
  }
}
