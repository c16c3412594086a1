package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.domain.diagnosis.CauseState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of errors, a row each. */
public final class ErrorColumns {

  private ErrorColumns() {}

  /** The sheet of the command {@code errors list}. */
  public static Sheet<ErrorRow> sheet() {
    List<SheetColumn<ErrorRow>> columns =
        Stream.of(what(), history(), todo()).flatMap(List::stream).toList();
    return Sheet.of("syncruns.errors/v1", "errors", columns);
  }

  private static List<SheetColumn<ErrorRow>> what() {
    return List.of(
        SheetColumn.<ErrorRow>of("name", ErrorRow::name).shortened(4, 20),
        SheetColumn.<ErrorRow>of("who", row -> CauseColumns.who(row.fixability())),
        data("fixable", "fixable", row -> CauseColumns.fixable(row.fixability())),
        data("fixable-basis", "fixableBasis", ErrorColumns::fixableBasis),
        SheetColumn.<ErrorRow>of("transient", ErrorRow::isTransient).dropped(2));
  }

  private static List<SheetColumn<ErrorRow>> history() {
    return List.of(
        SheetColumn.<ErrorRow>of("failures", ErrorRow::failures).right(),
        data("causes", "causeCount", row -> (long) row.causes().size()),
        data("first-seen", "firstSeen", ErrorRow::firstSeen),
        SheetColumn.<ErrorRow>of("last-seen", ErrorRow::lastSeen).field("lastSeen").dropped(5),
        SheetColumn.<ErrorRow>of("standing", row -> word(row.standing())).dropped(3));
  }

  private static List<SheetColumn<ErrorRow>> todo() {
    return List.of(
        SheetColumn.<ErrorRow>of("meaning", ErrorRow::meaning).shortened(1, 24),
        SheetColumn.<ErrorRow>of("advice", ErrorRow::advice).wide(),
        data("advice-basis", "adviceBasis", row -> row.advice() == null ? null : Advice.BUILT_IN),
        SheetColumn.<ErrorRow>of("article", row -> row.article().orElse(null)).wide(),
        data("article-basis", "articleBasis", ErrorColumns::articleBasis));
  }

  private static @Nullable String word(@Nullable CauseState standing) {
    return standing == null ? null : CauseColumns.word(standing);
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

  private static SheetColumn<ErrorRow> data(
      String label, String field, Function<ErrorRow, @Nullable Object> value) {
    return SheetColumn.<ErrorRow>of(label, value::apply).field(field).data();
  }
}
