package dev.syncruns.cli.command;

import dev.syncruns.cli.command.ConnectionStatusColumns.ConnectionStatusRow.ConnectionStatusEnd;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.report.Tally;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.schedule.Timeliness;
import dev.syncruns.domain.status.ConnectionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the command {@code status}, a row for each connection. */
final class ConnectionStatusColumns {

  private ConnectionStatusColumns() {}

  /** The table; its rows are named by the connections. */
  static TableSpec<ConnectionStatusRow> table() {
    List<ColumnSpec<ConnectionStatusRow>> columns =
        Stream.of(which(), latest(), expected(), history(), rest()).flatMap(List::stream).toList();
    return TableSpec.of("syncruns.status/v1", "connections", ConnectionStatusRow::name, columns)
        .marked(ConnectionStatusText::mark);
  }

  private static List<ColumnSpec<ConnectionStatusRow>> which() {
    return List.of(
        ColumnSpec.of("connection", ConnectionStatusRow::name).shortened(3, 8),
        of("id", standing -> ref(standing).map(ref -> ref.id().value())).data(),
        of("title", standing -> ref(standing).map(ConnectionRef::title)).wide());
  }

  private static List<ColumnSpec<ConnectionStatusRow>> latest() {
    return List.of(
        of("run", standing -> standing.run().map(Run::id).map(RunColumns::word)).data(),
        of("started", standing -> standing.run().flatMap(Run::startedAt)),
        of("outcome", standing -> standing.outcome().map(Outcome::label))
            .shown((standing, context) -> outcome(standing)),
        of(
                "active",
                standing ->
                    status(standing, ConnectionStatus::active).map(Run::id).map(RunColumns::word))
            .data(),
        of("stuck", standing -> status(standing, ConnectionStatus::isStuck)).data(),
        of("latestEnd", standing -> status(standing, ConnectionStatus::latestEnd)).data());
  }

  private static Cell outcome(ConnectionStatusRow standing) {
    if (standing.isStuck()) {
      return new Cell(standing.outcome().map(Outcome::label).orElse("") + " STUCK", Tone.BAD);
    }
    return standing
        .outcome()
        .map(OutcomeWords::cell)
        .orElseGet(() -> new Cell(Cell.NOTHING, Tone.FAINT));
  }

  private static List<ColumnSpec<ConnectionStatusRow>> expected() {
    return List.of(
        of("expected", standing -> Optional.ofNullable(standing.expect()))
            .shown((standing, context) -> ConnectionStatusText.expected(standing))
            .dropped(5),
        of(
                "punctuality",
                standing ->
                    standing.attendance().map(ScheduleAdherence::timeliness).map(Timeliness::label))
            .data(),
        of("due", standing -> standing.attendance().flatMap(ScheduleAdherence::dueAt)).data(),
        of("next", standing -> standing.attendance().map(ScheduleAdherence::next)).wide(),
        of("missed", standing -> standing.attendance().map(ConnectionStatusColumns::missed)).data(),
        of(
                "tooOld",
                standing -> Optional.ofNullable(standing.status()).map(ConnectionStatus::isTooOld))
            .data());
  }

  private static List<String> missed(ScheduleAdherence attendance) {
    return attendance.missed().stream().map(Instant::toString).toList();
  }

  private static List<ColumnSpec<ConnectionStatusRow>> history() {
    return List.of(
        of(
                "lastGood",
                standing -> status(standing, ConnectionStatus::lastGood).flatMap(Run::startedAt))
            .dropped(4),
        of(
                "recent",
                standing ->
                    status(standing, ConnectionStatus::recent).map(ConnectionStatusColumns::labels))
            .shown(ConnectionStatusText::recent)
            .dropped(2),
        of("fixableCauses", standing -> status(standing, ConnectionStatus::fixableCauses)).data());
  }

  private static List<String> labels(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::label).toList();
  }

  private static List<ColumnSpec<ConnectionStatusRow>> rest() {
    return List.of(
        ColumnSpec.<ConnectionStatusRow>in("note", ConnectionStatusText::note).shortened(6, 12),
        ColumnSpec.<ConnectionStatusRow>of("exit", standing -> (long) standing.exit().code())
            .right()
            .data());
  }

  private static ColumnSpec<ConnectionStatusRow> of(
      String name, Function<ConnectionStatusRow, ? extends Optional<?>> value) {
    return ColumnSpec.of(name, standing -> value.apply(standing).orElse(null));
  }

  private static Optional<ConnectionRef> ref(ConnectionStatusRow standing) {
    return Optional.ofNullable(standing.connection());
  }

  private static <T> Optional<T> status(
      ConnectionStatusRow standing, Function<ConnectionStatus, @Nullable T> part) {
    ConnectionStatus status = standing.status();
    return status == null ? Optional.empty() : Optional.ofNullable(part.apply(status));
  }

  /** What people read of how a connection stands. */
  static final class ConnectionStatusText {
    private static final String ATTENTION = "!";

    private ConnectionStatusText() {}

    /** The symbol of a row: its run's, unless that alone would look too good. */
    static Cell mark(ConnectionStatusRow standing) {
      if (standing.failure() != null) {
        return new Cell(ATTENTION, Tone.BAD);
      }
      Outcome outcome = standing.outcome().orElse(null);
      if (outcome == null
          || ((standing.isOverdue() || standing.isStuck()) && !outcome.isNotGreen())) {
        return new Cell(ATTENTION, Tone.WARN);
      }
      return new Cell(OutcomeWords.symbol(outcome), OutcomeWords.tone(outcome));
    }

    /** What is expected and how that is kept, such as {@code daily 02:00 ok}. */
    static Cell expected(ConnectionStatusRow standing) {
      String expect = standing.expect();
      ScheduleAdherence attendance = standing.attendance().orElse(null);
      if (expect == null || attendance == null) {
        return expect == null ? new Cell(Cell.NOTHING, Tone.FAINT) : Cell.of(expect);
      }
      boolean late = attendance.isLate();
      return new Cell(expect + " " + word(attendance.timeliness()), late ? Tone.BAD : Tone.PLAIN);
    }

    private static String word(Timeliness punctuality) {
      return switch (punctuality) {
        case ON_TIME -> "ok";
        case LATE -> "LATE";
        case EARLY, DELAYED, DUE -> punctuality.label();
      };
    }

    /** The latest outcomes, oldest first: a symbol each, in words where symbols are not read. */
    static Cell recent(ConnectionStatusRow standing, RenderContext context) {
      ConnectionStatus status = standing.status();
      List<Outcome> recent = status == null ? List.of() : status.recent();
      if (recent.isEmpty()) {
        return new Cell(Cell.NOTHING, Tone.FAINT);
      }
      if (context.medium() == OutputTarget.SCREEN) {
        return Cell.of(recent.stream().map(OutcomeWords::symbol).collect(Collectors.joining()));
      }
      long green = recent.stream().filter(outcome -> outcome == Outcome.SUCCESS).count();
      return Cell.of(green + " of " + recent.size() + " ok");
    }

    /** What else there is to say. */
    static String note(ConnectionStatusRow standing, RenderContext context) {
      if (standing.failure() != null) {
        return standing.failure().headline();
      }
      ConnectionStatus status = standing.status();
      if (status == null || status.runs() == 0) {
        return "no runs";
      }
      List<String> notes = new ArrayList<>();
      if (status.isOverdue()) {
        Duration age = status.age();
        notes.add(age == null ? "no run with a time" : "no run for " + Durations.write(age));
      }
      if (status.last() != null && status.last().unreadableTime().isPresent()) {
        notes.add("its time cannot be read");
      } else if (status.last() != null && status.last().isUndated()) {
        notes.add("its time is not known");
      }
      long fixable = status.fixableCauses();
      if (fixable > 0) {
        notes.add(Tally.count(fixable, "fixable cause"));
      }
      Run active = status.active();
      if (active != null && (status.last() != null || status.isStuck())) {
        notes.add(underWay(active, context));
      }
      if (status.isStuck() && status.latestEnd() != null) {
        notes.add("should have ended " + context.moments().write(status.latestEnd()));
      }
      return String.join(", ", notes);
    }

    private static String underWay(Run active, RenderContext context) {
      return active.outcome().label()
          + active
              .startedAt()
              .map(start -> Duration.between(start, context.now()))
              .filter(since -> !since.isNegative())
              .map(since -> " for " + Durations.write(since))
              .orElse(" without a start");
    }
  }

  /**
   * How one connection stands, or why that can't be told.
   *
   * @param name its alias, else its id.
   * @param connection the connection; null when what is configured of it can't be read.
   * @param expect when its runs are expected, as configured; null when nothing is.
   * @param status how it stands; null when that can't be told.
   * @param failure why not; null when it can.
   * @param exit what this connection alone would end the command with.
   */
  public record ConnectionStatusRow(
      String name,
      @Nullable ConnectionRef connection,
      @Nullable String expect,
      @Nullable ConnectionStatus status,
      @Nullable CliException failure,
      ExitCode exit) {

    /** A connection of which nothing can be told. */
    public static ConnectionStatusRow failed(
        String name, @Nullable ConnectionRef connection, CliException failure) {
      return new ConnectionStatusRow(name, connection, null, null, failure, failure.exit());
    }

    /** The run that speaks for it. */
    Optional<Run> run() {
      return Optional.ofNullable(status).flatMap(ConnectionStatus::representative);
    }

    /** How that run ended, or what it does; empty without a run. */
    Optional<Outcome> outcome() {
      return run().map(Run::outcome);
    }

    /** Whether a run is missing. */
    boolean isOverdue() {
      return status != null && status.isOverdue();
    }

    /** Whether a run is under way that should have ended. */
    boolean isStuck() {
      return status != null && status.isStuck();
    }

    /** How it keeps to what is expected; empty when nothing is. */
    Optional<ScheduleAdherence> attendance() {
      return Optional.ofNullable(status).map(ConnectionStatus::adherence);
    }

    /**
     * What connections come to together.
     *
     * @param standings the connections, in their order.
     */
    public record ConnectionStatusEnd(List<ConnectionStatusRow> standings) {

      /** Copies the list. */
      public ConnectionStatusEnd {
        standings = List.copyOf(standings);
      }

      /** What they end a command with: the worst of them. */
      public ExitCode exit() {
        return ExitCode.worst(standings.stream().map(ConnectionStatusRow::exit).toList());
      }

      /**
       * What stands below the table.
       *
       * @param program how the user calls the program here, e.g. {@code syncruns --demo}
       * @param width how many columns of a terminal there are
       */
      End of(String program, int width) {
        List<TerminalText> parts = new ArrayList<>();
        parts.add(TerminalText.of(verdict(), exit() == ExitCode.OK ? Tone.GOOD : Tone.WARN));
        worst().map(one -> TerminalText.of("next: " + program + next(one))).ifPresent(parts::add);
        List<TerminalText> below = new ArrayList<>(List.of(TerminalText.empty()));
        below.addAll(Wrap.parts(parts, width));
        return new End(
            head -> head.put("exit", exit().code()), List.of(), List.of(), below, "no connections");
      }

      private String verdict() {
        if (exit() == ExitCode.OK) {
          return "all " + standings.size() + " ok";
        }
        List<String> counts = new ArrayList<>();
        count(
            counts,
            "not green",
            standings.stream().filter(ConnectionStatusEnd::isNotGreen).count());
        count(counts, "late", standings.stream().filter(ConnectionStatusRow::isOverdue).count());
        count(counts, "stuck", standings.stream().filter(ConnectionStatusRow::isStuck).count());
        count(counts, "unknown", standings.stream().filter(one -> one.failure() != null).count());
        String of = counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
        return "exit " + exit().code() + of;
      }

      private static boolean isNotGreen(ConnectionStatusRow standing) {
        return standing.outcome().filter(outcome -> outcome.isNotGreen()).isPresent();
      }

      private static void count(List<String> counts, String word, long number) {
        if (number > 0) {
          counts.add(number + " " + word);
        }
      }

      private Optional<ConnectionStatusRow> worst() {
        return standings.stream()
            .filter(one -> one.exit() == exit() && exit() != ExitCode.OK)
            .findFirst();
      }

      private static String next(ConnectionStatusRow standing) {
        String command =
            standing.failure() != null
                ? "doctor"
                : isNotGreen(standing) || standing.isStuck() ? "why" : "list";
        return " " + command + " -c " + standing.name();
      }
    }
  }
}
