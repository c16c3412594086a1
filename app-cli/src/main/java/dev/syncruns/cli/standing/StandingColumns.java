package dev.syncruns.cli.standing;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.OutcomeWords;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.schedule.Timeliness;
import dev.syncruns.domain.status.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the command {@code status}, a row for each connection. */
public final class StandingColumns {

  private StandingColumns() {}

  /**
   * The sheet.
   *
   * @param reading what the texts of rows are written with
   */
  public static Sheet<Standing> sheet(Reading reading) {
    List<SheetColumn<Standing>> columns =
        Stream.of(which(), latest(), expected(), history(), rest(reading))
            .flatMap(List::stream)
            .toList();
    return Sheet.of("syncruns.status/v1", "connections", columns).marked(StandingWords::mark);
  }

  private static List<SheetColumn<Standing>> which() {
    return List.of(
        SheetColumn.<Standing>of("connection", Standing::name).shortened(3, 8),
        of("id", standing -> ref(standing).map(ref -> ref.id().value())).data(),
        of("title", standing -> ref(standing).map(ConnectionRef::title)).wide());
  }

  private static List<SheetColumn<Standing>> latest() {
    return List.of(
        of("run", standing -> standing.run().map(Run::id).map(RunId::value)).data(),
        of("last-run", standing -> standing.run().flatMap(Run::startedAt)).field("startedAt"),
        of("outcome", standing -> standing.outcome().map(Outcome::label))
            .shown((standing, reading) -> outcome(standing)),
        of(
                "active",
                standing ->
                    status(standing, ConnectionStatus::active).map(Run::id).map(RunId::value))
            .data(),
        of("stuck", standing -> status(standing, ConnectionStatus::isStuck)).data(),
        of("latest-end", standing -> status(standing, ConnectionStatus::latestEnd))
            .field("latestEnd")
            .data());
  }

  private static Cell outcome(Standing standing) {
    if (standing.isStuck()) {
      return new Cell(standing.outcome().map(Outcome::label).orElse("") + " STUCK", Tone.BAD);
    }
    return standing
        .outcome()
        .map(OutcomeWords::cell)
        .orElseGet(() -> new Cell(Cell.NOTHING, Tone.FAINT));
  }

  private static List<SheetColumn<Standing>> expected() {
    return List.of(
        of("expected", standing -> Optional.ofNullable(standing.expect()))
            .shown((standing, reading) -> StandingWords.expected(standing))
            .dropped(5),
        of(
                "punctuality",
                standing ->
                    standing.attendance().map(ScheduleAdherence::punctuality).map(Timeliness::label))
            .data(),
        of("due", standing -> standing.attendance().flatMap(ScheduleAdherence::dueAt)).data(),
        of("next", standing -> standing.attendance().map(ScheduleAdherence::next)).wide(),
        of("missed", standing -> standing.attendance().map(StandingColumns::missed)).data(),
        of(
                "too-old",
                standing -> Optional.ofNullable(standing.status()).map(ConnectionStatus::isTooOld))
            .field("tooOld")
            .data());
  }

  private static List<String> missed(ScheduleAdherence attendance) {
    return attendance.missed().stream().map(Instant::toString).toList();
  }

  private static List<SheetColumn<Standing>> history() {
    return List.of(
        of(
                "last-good",
                standing -> status(standing, ConnectionStatus::lastGood).flatMap(Run::startedAt))
            .field("lastGood")
            .dropped(4),
        of(
                "recent",
                standing -> status(standing, ConnectionStatus::recent).map(StandingColumns::labels))
            .shown(StandingWords::recent)
            .dropped(2),
        of("fixable", standing -> status(standing, ConnectionStatus::fixableCauses))
            .field("fixableCauses")
            .data());
  }

  private static List<String> labels(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::label).toList();
  }

  private static List<SheetColumn<Standing>> rest(Reading reading) {
    return List.of(
        SheetColumn.<Standing>of("note", standing -> StandingWords.note(standing, reading))
            .shortened(6, 12),
        SheetColumn.<Standing>of("exit", standing -> (long) standing.exit().code()).right().data());
  }

  private static SheetColumn<Standing> of(
      String label, Function<Standing, ? extends Optional<?>> value) {
    return SheetColumn.of(label, standing -> value.apply(standing).orElse(null));
  }

  private static Optional<ConnectionRef> ref(Standing standing) {
    return Optional.ofNullable(standing.connection());
  }

  private static <T> Optional<T> status(
      Standing standing, Function<ConnectionStatus, @Nullable T> part) {
    ConnectionStatus status = standing.status();
    return status == null ? Optional.empty() : Optional.ofNullable(part.apply(status));
  }
}
