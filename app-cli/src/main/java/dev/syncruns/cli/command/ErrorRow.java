package dev.syncruns.cli.command;

import dev.syncruns.cli.command.CauseWords.Advice;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ColumnSpec.Part;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.CauseState;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.selection.IdWord;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error by its name: what is known of it, and the causes in the history that have it.
 *
 * @param name its key or, where it has none, its code.
 * @param known what is publicly known of it; null when nothing is.
 * @param causes the causes that have it, in their order; empty when it was not seen.
 */
record ErrorRow(String name, @Nullable KnownError known, List<RootCause> causes) {

  /** Copies the list. */
  public ErrorRow {
    causes = List.copyOf(causes);
  }

  /** The errors of a history, most failures first, then the others that are known. */
  public static List<ErrorRow> of(Diagnosis history) {
    Map<String, List<RootCause>> seen = new LinkedHashMap<>();
    for (RootCause cause : history.causes()) {
      String name = cause.cause().name();
      if (name != null) {
        seen.computeIfAbsent(name, any -> new ArrayList<>()).add(cause);
      }
    }
    ErrorCatalogue.all().forEach(known -> seen.putIfAbsent(known.key(), List.of()));
    return seen.entrySet().stream()
        .map(one -> new ErrorRow(one.getKey(), known(one.getKey()), one.getValue()))
        .sorted(Comparator.comparingLong(ErrorRow::failures).reversed())
        .toList();
  }

  /**
   * The error that {@code asked} names, in any case: by its key or by its code. Empty when nothing
   * is known of it and no cause has it.
   *
   * @param asked a key or a code
   * @param seen the causes of the history
   */
  public static Optional<ErrorRow> named(String asked, List<RootCause> seen) {
    String word = IdWord.idIn(asked).orElse(asked).strip();
    List<RootCause> causes =
        seen.stream().filter(cause -> names(cause).anyMatch(word::equalsIgnoreCase)).toList();
    KnownError known = ErrorCatalogue.find(word).orElse(null);
    if (known != null) {
      return Optional.of(new ErrorRow(known.key(), known, causes));
    }
    return causes.stream()
        .flatMap(ErrorRow::names)
        .filter(word::equalsIgnoreCase)
        .findFirst()
        .map(name -> new ErrorRow(name, causes.get(0).known(), causes));
  }

  /** Every key and code of a cause. */
  public static Stream<String> names(RootCause cause) {
    CauseFingerprint key = cause.cause().key();
    return Stream.of(
            Optional.ofNullable(cause.cause().name()),
            Optional.ofNullable(key.descriptionKey()),
            Optional.ofNullable(key.code()))
        .flatMap(Optional::stream)
        .distinct();
  }

  private static @Nullable KnownError known(String name) {
    return ErrorCatalogue.find(name).orElse(null);
  }

  long failures() {
    return causes.stream().mapToLong(cause -> cause.impact().failures()).sum();
  }

  /** Who can fix it: what all causes agree on; of an error not seen, what is known. */
  Fixability fixability() {
    List<Fixability> said =
        causes.stream().map(cause -> cause.cause().fixability()).distinct().toList();
    if (said.size() == 1) {
      return said.get(0);
    }
    return known == null || !said.isEmpty() ? Fixability.UNKNOWN : known.fixability();
  }

  /** Whether who can fix it is what the service says, not only what is publicly known. */
  boolean isFixabilitySaid() {
    return !causes.isEmpty() && causes.stream().noneMatch(cause -> cause.cause().isInferred());
  }

  boolean isTransient() {
    return (known != null && known.isTransient())
        || causes.stream().anyMatch(RootCause::isTransient);
  }

  @Nullable Instant firstSeen() {
    return moments(cause -> cause.timeline().firstSeen())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable Instant lastSeen() {
    return moments(cause -> cause.timeline().lastSeen())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** How it stands with it: as with the cause that is furthest from fixed; null when not seen. */
  @Nullable CauseState standing() {
    return causes.stream()
        .filter(cause -> cause.impact().runs() > 0)
        .map(cause -> cause.timeline().state())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable String meaning() {
    if (known != null) {
      return known.meaning();
    }
    return causes.isEmpty() ? null : causes.get(0).cause().message();
  }

  /** What to do; null when it was not seen and nothing is known. */
  @Nullable String advice() {
    if (known != null) {
      return known.advice();
    }
    return causes.isEmpty() ? null : Advice.of(causes.get(0));
  }

  /** The article about it: the service's link, else the known one; empty when there is neither. */
  Optional<String> article() {
    return serviceArticle().or(() -> known == null ? Optional.empty() : known.article());
  }

  /** The article as the service links it; empty when it links none. */
  Optional<String> serviceArticle() {
    return causes.stream()
        .flatMap(cause -> Optional.ofNullable(cause.cause().kbArticleLink()).stream())
        .findFirst();
  }

  private Stream<Instant> moments(Function<RootCause, @Nullable RunRef> run) {
    return causes.stream()
        .map(run)
        .filter(Objects::nonNull)
        .map(RunRef::at)
        .filter(Objects::nonNull);
  }

  /** The columns of errors, a row each. */
  public static final class ErrorColumns {

    private ErrorColumns() {}

    /** The table of the command {@code errors list}. */
    static TableSpec<ErrorRow> table() {
      List<ColumnSpec<ErrorRow>> columns =
          Stream.of(what(), history(), todo()).flatMap(List::stream).toList();
      return TableSpec.of("syncruns.errors/v1", "errors", ErrorRow::name, columns);
    }

    private static List<ColumnSpec<ErrorRow>> what() {
      return List.of(
          ColumnSpec.of("name", ErrorRow::name).shortened(4, 20),
          ColumnSpec.<ErrorRow>of("who", row -> CauseColumns.who(row.fixability())),
          data("fixable", row -> CauseColumns.fixable(row.fixability())),
          data("fixableBasis", ErrorColumns::fixableBasis),
          ColumnSpec.of("transient", ErrorRow::isTransient).dropped(2));
    }

    private static List<ColumnSpec<ErrorRow>> history() {
      return List.of(
          ColumnSpec.of("failures", ErrorRow::failures).right(),
          data("causeCount", row -> (long) row.causes().size()),
          data("firstSeen", ErrorRow::firstSeen),
          ColumnSpec.of("lastSeen", ErrorRow::lastSeen).dropped(5),
          ColumnSpec.<ErrorRow>of("standing", row -> word(row.standing())).dropped(3));
    }

    private static List<ColumnSpec<ErrorRow>> todo() {
      return List.of(
          ColumnSpec.of("meaning", ErrorRow::meaning).shortened(1, 24),
          ColumnSpec.of("advice", ErrorRow::advice).wide(),
          data("adviceBasis", row -> row.advice() == null ? null : Advice.BUILT_IN),
          ColumnSpec.<ErrorRow>of("article", row -> row.article().orElse(null)).wide(),
          data("articleBasis", ErrorColumns::articleBasis));
    }

    private static @Nullable String word(@Nullable CauseState standing) {
      return standing == null ? null : RunColumns.label(standing);
    }

    private static @Nullable String fixableBasis(ErrorRow row) {
      if (CauseColumns.fixable(row.fixability()) == null) {
        return null;
      }
      return row.isFixabilitySaid() ? CauseColumns.SERVICE : Advice.BUILT_IN;
    }

    private static @Nullable String articleBasis(ErrorRow row) {
      if (row.serviceArticle().isPresent()) {
        return CauseColumns.SERVICE;
      }
      return row.article().isPresent() ? Advice.BUILT_IN : null;
    }

    private static ColumnSpec<ErrorRow> data(String name, Part<ErrorRow> value) {
      return ColumnSpec.of(name, value).data();
    }
  }

  /**
   * The history in which an error was looked for, or why there is none.
   *
   * @param connection the connection; null when none is named or it can't be told.
   * @param found the diagnosis of its runs; null when they were not read.
   * @param missing why they were not; null when they were.
   */
  public record ErrorHistory(
      @Nullable ConnectionRef connection, @Nullable DiagnosedRuns found, @Nullable String missing) {

    /** A history that was read. */
    public static ErrorHistory of(ConnectionRef connection, DiagnosedRuns found) {
      return new ErrorHistory(connection, found, null);
    }

    /** No history, for a reason. */
    public static ErrorHistory none(String reason) {
      return new ErrorHistory(null, null, reason);
    }

    /** The causes in it. */
    public List<RootCause> causes() {
      return found == null ? List.of() : found.diagnosis().causes();
    }

    /** Writes where the history comes from. */
    void write(Fields json) {
      if (connection != null) {
        json.connection(connection);
      }
      json.put("historyRead", found != null).put("historyMissing", missing);
      if (found != null) {
        json.put("scanned", found.paging().listed())
            .put("complete", found.isWholeHistory())
            .put("diagnosedRuns", found.diagnosis().over())
            .put("activeRuns", found.diagnosis().active());
      }
    }
  }
}
