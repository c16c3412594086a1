package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.Observations;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.diagnosis.CauseState;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of a connection's runs, and which of its causes are told.
 *
 * @param connection the connection.
 * @param found the diagnosis, and how complete it is.
 * @param shown the causes that are told, in their order.
 * @param status how the connection stands, so that a run that is missing or stuck is told; null
 *     where only some runs are asked about, or it is not known.
 */
public record Case(
    ConnectionRef connection,
    DiagnosedRuns found,
    List<Ranked> shown,
    @Nullable ConnectionStatus status) {

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
    return shown.stream()
        .filter(one -> one.cause().cause().fixability() == fixability && !isResolved(one))
        .toList();
  }

  /** The causes told that a later run proves gone. */
  List<Ranked> resolved() {
    return shown.stream().filter(Case::isResolved).toList();
  }

  /** Whether a later run proves it gone, and no active run shows it again. */
  static boolean isResolved(Ranked ranked) {
    return ranked.cause().course().standing() == CauseState.FIXED
        && ranked.cause().reach().activeRuns() == 0;
  }

  /** The title of a cause, with what separates it from others told that have the same. */
  String title(Ranked ranked) {
    String title = CauseWords.title(ranked.cause().cause());
    List<CauseFingerprint> alike =
        shown.stream()
            .map(one -> one.cause().cause())
            .filter(cause -> CauseWords.title(cause).equals(title))
            .map(Cause::key)
            .toList();
    return title + CauseWords.apart(ranked.cause().cause().key(), alike);
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
