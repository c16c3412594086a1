package dev.syncruns.cli.cause;

import dev.syncruns.cli.view.Tally;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.Observations;
import dev.syncruns.domain.execution.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a diagnosis as a whole. */
final class CaseWords {
  private static final List<Outcome> NOT_GOOD =
      List.of(
          Outcome.PARTIAL,
          Outcome.FAILED,
          Outcome.TIMED_OUT,
          Outcome.CANCELED,
          Outcome.SKIPPED,
          Outcome.UNDETERMINED);

  private CaseWords() {}

  /** How the runs went, how many causes there are, and when all was well. */
  static String summary(Case told, CauseWords words) {
    Diagnosis diagnosis = told.diagnosis();
    String name = told.connection().name();
    if (diagnosis.over() == 0) {
      return diagnosis.active() == 0
          ? name + ": no runs"
          : name + ": no run is over yet" + causes(diagnosis);
    }
    String bad =
        NOT_GOOD.stream()
            .filter(outcome -> diagnosis.count(outcome) > 0)
            .map(outcome -> diagnosis.count(outcome) + " " + outcome.label())
            .collect(Collectors.joining(", "));
    String runs = "of " + Tally.count(diagnosis.over(), "finished run");
    String went = bad.isEmpty() ? "each " + runs + " is a success" : bad + " " + runs;
    return name + ": " + went + causes(diagnosis) + lastGood(diagnosis, words);
  }

  private static String causes(Diagnosis diagnosis) {
    return ". " + Tally.count(diagnosis.causes().size(), "cause") + ".";
  }

  private static String lastGood(Diagnosis diagnosis, CauseWords words) {
    if (diagnosis.causes().isEmpty()) {
      return "";
    }
    return diagnosis.lastGood() == null
        ? " No good run among those read."
        : " Last good run " + words.run(diagnosis.lastGood()) + ".";
  }

  /** What is worth knowing beside the causes; empty when nothing is. */
  static String observations(Observations seen) {
    List<String> parts = new ArrayList<>();
    if (seen.successesWithFailedPart() > 0) {
      parts.add(
          Tally.count(seen.successesWithFailedPart(), "run") + " succeeded with a failed part");
    }
    if (seen.successesWithError() > 0) {
      parts.add(Tally.count(seen.successesWithError(), "task") + " succeeded with an error");
    }
    if (seen.recovered() > 0) {
      parts.add(Tally.count(seen.recovered(), "task") + " succeeded only after a retry");
    }
    if (seen.reports().reports() > 0) {
      parts.add(
          "the reports of tasks count "
              + Tally.count(seen.reports().errors(), "error")
              + ", "
              + Tally.count(seen.reports().warnings(), "warning")
              + ", "
              + seen.reports().others()
              + " other");
    }
    return String.join("; ", parts);
  }

  /** The heading of the causes that someone can fix. */
  static String heading(Fixability fixability) {
    return switch (fixability) {
      case USER -> "YOU CAN FIX";
      case NOT_USER -> "NOT YOURS";
      case UNKNOWN -> "WHO CAN FIX IT IS NOT SAID";
    };
  }

  /** What to do next; empty when there is nothing to do. */
  static Optional<String> next(Case told, String command) {
    List<Ranked> yours = told.shown(Fixability.USER).stream().filter(CaseWords::isOpen).toList();
    if (!yours.isEmpty()) {
      long all =
          failures(told.diagnosis().causes().stream().map(one -> new Ranked(0, one)).toList());
      String which =
          yours.stream().map(one -> Long.toString(one.rank())).collect(Collectors.joining(" and "));
      String behind = yours.size() == 1 ? ", which is behind " : ", which are behind ";
      // A run that goes on counts for none.
      String reach =
          all == 0 ? "" : behind + failures(yours) + " of " + Tally.count(all, "failure");
      return Optional.of("next: fix " + which + reach);
    }
    return told.shown().stream()
        .filter(CaseWords::isOpen)
        .map(one -> one.cause().example().run().id())
        .filter(id -> id != null && id.value().matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"))
        .findFirst()
        .map(id -> "next: " + command + " why " + id.value() + " --bundle ticket.zip");
  }

  private static boolean isOpen(Ranked ranked) {
    return !Case.isResolved(ranked);
  }

  private static long failures(List<Ranked> causes) {
    return causes.stream().mapToLong(one -> one.cause().reach().failures()).sum();
  }
}
