package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.ErrorCatalogue;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.KnownError;
import dev.syncruns.domain.diagnosis.RootCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error by its name: what is known of it, and the causes in the history that have it.
 *
 * @param name its key or, where it has none, its code.
 * @param known what is publicly known of it; null when nothing is.
 * @param causes the causes that have it; empty when it was not seen.
 */
public record ErrorRow(String name, @Nullable KnownError known, List<RootCause> causes) {

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

  /** The sheet of errors. */
  public static Sheet<ErrorRow> sheet() {
    return Sheet.of(
        "syncruns.errors/v1",
        "errors",
        List.of(
            SheetColumn.<ErrorRow>of("name", ErrorRow::name).shortened(4, 20),
            SheetColumn.<ErrorRow>of("who", row -> CauseColumns.who(row.fixability())),
            SheetColumn.<ErrorRow>of("transient", ErrorRow::isTransient).dropped(2),
            SheetColumn.<ErrorRow>of("failures", ErrorRow::failures).right(),
            SheetColumn.<ErrorRow>of("last-seen", ErrorRow::lastSeen).field("lastSeen").dropped(3),
            SheetColumn.<ErrorRow>of("meaning", ErrorRow::meaning).shortened(1, 20),
            SheetColumn.<ErrorRow>of("advice", row -> row.known == null ? null : row.known.advice())
                .wide(),
            SheetColumn.<ErrorRow>of("article", row -> row.article().orElse(null)).wide()));
  }

  private static @Nullable KnownError known(String name) {
    return ErrorCatalogue.find(name).orElse(null);
  }

  private long failures() {
    return causes.stream().mapToLong(cause -> cause.reach().failures()).sum();
  }

  private Fixability fixability() {
    List<Fixability> said =
        causes.stream().map(cause -> cause.cause().fixability()).distinct().toList();
    if (said.size() == 1) {
      return said.get(0);
    }
    return known == null || !said.isEmpty() ? Fixability.UNKNOWN : known.fixability();
  }

  private boolean isTransient() {
    return (known != null && known.isTransient())
        || causes.stream().anyMatch(RootCause::isTransient);
  }

  private @Nullable Instant lastSeen() {
    return causes.stream()
        .map(cause -> cause.course().lastSeen())
        .filter(Objects::nonNull)
        .map(run -> run.at())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private @Nullable String meaning() {
    if (known != null) {
      return known.meaning();
    }
    return causes.isEmpty() ? null : causes.get(0).cause().message();
  }

  private Optional<String> article() {
    return causes.stream()
        .flatMap(cause -> cause.article().stream())
        .findFirst()
        .or(() -> known == null ? Optional.empty() : known.article());
  }
}
