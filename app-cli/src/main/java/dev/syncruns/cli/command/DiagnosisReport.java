package dev.syncruns.cli.command;

import dev.syncruns.cli.command.DiagnosisReport.CauseGroup.By;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Choice.UnknownWord;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.Observations;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.status.ConnectionStatus;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
record DiagnosisReport(
    ConnectionRef connection,
    DiagnosedRuns found,
    List<RankedCause> shown,
    @Nullable ConnectionStatus status) {

  /** Copies the list. */
  public DiagnosisReport {
    shown = List.copyOf(shown);
  }

  /** The diagnosis. */
  public Diagnosis diagnosis() {
    return found.diagnosis();
  }

  /** The causes told of which some can be said to be able to fix them. */
  List<RankedCause> shown(Fixability fixability) {
    return shown.stream()
        .filter(one -> one.cause().cause().fixability() == fixability && !one.cause().isResolved())
        .toList();
  }

  /** The causes told that a later run proves gone. */
  List<RankedCause> resolved() {
    return shown.stream().filter(one -> one.cause().isResolved()).toList();
  }

  /** The title of a cause, with what separates it from others told that have the same. */
  String title(RankedCause ranked) {
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
        .put("scanned", found.paging().listed())
        .put("complete", found.isWholeHistory())
        .put("cutShort", found.isTruncated())
        .put("diagnosedRuns", diagnosis.over())
        .put("activeRuns", diagnosis.active())
        .put("undatedRuns", diagnosis.undated())
        .object("outcomes", outcomes -> writeOutcomes(outcomes, diagnosis))
        .object("firstRun", run -> writeRun(run, diagnosis.first()))
        .object("lastRun", run -> writeRun(run, diagnosis.last()))
        .object("lastGoodRun", run -> writeRun(run, diagnosis.lastGood()))
        .object("standing", standing -> writeStanding(standing, status))
        .object("observations", seen -> writeObservations(seen, diagnosis.observations()))
        .put("catalogue", ErrorCatalogue.VERSION)
        .put("causeCount", (long) diagnosis.causes().size());
  }

  private static void writeOutcomes(Fields json, Diagnosis diagnosis) {
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.label(), diagnosis.count(outcome));
    }
  }

  private static void writeRun(Fields json, @Nullable RunRef run) {
    json.put("id", run == null ? null : run.id())
        .put("at", run == null ? null : run.at())
        .put("outcome", run == null ? null : run.outcome().label());
  }

  private static void writeStanding(Fields json, @Nullable ConnectionStatus status) {
    ScheduleAdherence adherence = status == null ? null : status.adherence();
    Run active = status == null ? null : status.active();
    json.put("overdue", status == null ? null : status.isOverdue())
        .put("due", adherence == null ? null : adherence.dueAt().orElse(null))
        .put("stuck", status == null ? null : status.isStuck())
        .put("active", active == null ? null : active.id())
        .put("latestEnd", status == null ? null : status.latestEnd());
  }

  private static void writeObservations(Fields json, Observations seen) {
    json.put("successfulTasksWithError", seen.successesWithError())
        .put("successfulRunsWithFailedPart", seen.successesWithFailedPart())
        .put("recoveredTasks", seen.recovered())
        .put("reports", seen.reports().reports())
        .put("reportErrors", seen.reports().errors())
        .put("reportWarnings", seen.reports().warnings())
        .put("reportOtherIssues", seen.reports().others());
  }

  /**
   * A cause and its place in the order of all causes of a diagnosis.
   *
   * @param rank its place, from 1.
   * @param cause the cause.
   */
  public record RankedCause(long rank, RootCause cause) {

    /**
     * The causes of a diagnosis that are asked for.
     *
     * @param diagnosis the diagnosis
     * @param wanted which causes
     * @param most how many at most
     */
    public static List<RankedCause> of(
        Diagnosis diagnosis, Predicate<RootCause> wanted, long most) {
      return of(diagnosis.causes()).stream()
          .filter(ranked -> wanted.test(ranked.cause()))
          .limit(most)
          .toList();
    }

    /** Causes in the order of their diagnosis. */
    static List<RankedCause> of(List<RootCause> causes) {
      return LongStream.rangeClosed(1, causes.size())
          .mapToObj(rank -> new RankedCause(rank, causes.get((int) rank - 1)))
          .toList();
    }
  }

  /**
   * The causes that have something else in common.
   *
   * @param label what they have in common, e.g. a file; null for what says nothing of it.
   * @param failures how many failures they stand behind, of tasks or, where there are none, of
   *     runs.
   * @param causes the causes.
   */
  public record CauseGroup(@Nullable String label, long failures, List<RootCause> causes) {

    /** What causes can be grouped by. */
    public enum By {
      /** The cause itself: each is its own group. */
      CAUSE,
      /** The source file. */
      FILE,
      /** The connector type. */
      CONNECTOR,
      /** The error's code. */
      CODE,
      /** The phase that the error names. */
      PHASE;

      /**
       * What is called {@code word}, in any case.
       *
       * @throws UnknownWord when nothing is
       */
      public static By named(String word) {
        for (By by : values()) {
          if (by.word().equals(word.toLowerCase(Locale.ROOT))) {
            return by;
          }
        }
        throw new UnknownWord(word, Stream.of(values()).map(By::word).toList());
      }

      private String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** Copies the list. */
    public CauseGroup {
      causes = List.copyOf(causes);
    }

    /** The groups of some causes, those with most failures first. */
    public static List<CauseGroup> of(List<RankedCause> shown, By by) {
      Map<String, CauseGroup> groups = new LinkedHashMap<>();
      for (RankedCause ranked : shown) {
        RootCause cause = ranked.cause();
        shares(cause, by)
            .forEach(
                (label, failures) ->
                    groups.merge(
                        label,
                        new CauseGroup(label.isEmpty() ? null : label, failures, List.of(cause)),
                        CauseGroup::plus));
      }
      return groups.values().stream()
          .sorted(Comparator.comparingLong(CauseGroup::failures).reversed())
          .toList();
    }

    /** The table of groups. */
    static TableSpec<CauseGroup> table() {
      return TableSpec.of(
          "syncruns.why-groups/v1",
          "groups",
          CauseGroup::label,
          List.of(
              ColumnSpec.of("group", CauseGroup::label).shortened(3, 16),
              ColumnSpec.of("failures", CauseGroup::failures).right(),
              ColumnSpec.<CauseGroup>of("causes", group -> (long) group.causes.size()).right(),
              ColumnSpec.of("fixable", CauseGroup::fixable).right(),
              ColumnSpec.of("names", CauseGroup::names).shortened(2, 20)));
    }

    private CauseGroup plus(CauseGroup more) {
      List<RootCause> all = new ArrayList<>(causes);
      all.addAll(more.causes);
      return new CauseGroup(label, failures + more.failures, all);
    }

    private long fixable() {
      return causes.stream().filter(cause -> cause.cause().fixability() == Fixability.USER).count();
    }

    private List<String> names() {
      return causes.stream().map(cause -> CauseText.name(cause.cause())).distinct().toList();
    }

    private static Map<String, Long> shares(RootCause cause, By by) {
      CauseFingerprint key = cause.cause().key();
      long all = cause.impact().failures();
      return switch (by) {
        case CAUSE -> Map.of(CauseText.name(cause.cause()), all);
        case CONNECTOR -> Map.of(key.connector() == null ? "" : key.connector().text(), all);
        case CODE -> Map.of(Objects.requireNonNullElse(key.code(), ""), all);
        case PHASE -> Map.of(Objects.requireNonNullElse(key.phase(), ""), all);
        case FILE -> byFile(cause, all);
      };
    }

    private static Map<String, Long> byFile(RootCause cause, long all) {
      Map<String, Long> files = new LinkedHashMap<>();
      long rest = all;
      for (Map.Entry<SourceFileId, Long> file : cause.impact().tasksByFile().entrySet()) {
        files.put(file.getKey().value(), file.getValue());
        rest -= file.getValue();
      }
      if (rest > 0) {
        files.merge("", rest, Long::sum);
      }
      return files;
    }
  }
}
