package dev.syncruns.cli.standing;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.schedule.ScheduleAdherence;
import dev.syncruns.domain.status.ConnectionStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
public record Standing(
    String name,
    @Nullable ConnectionRef connection,
    @Nullable String expect,
    @Nullable ConnectionStatus status,
    @Nullable CliFailure failure,
    ExitCode exit) {

  /** A connection of which nothing can be told. */
  public static Standing failed(
      String name, @Nullable ConnectionRef connection, CliFailure failure) {
    return new Standing(name, connection, null, null, failure, failure.exit());
  }

  /** The run that speaks for it. */
  Optional<Run> run() {
    return Optional.ofNullable(status).flatMap(ConnectionStatus::speaking);
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
    return Optional.ofNullable(status).map(ConnectionStatus::attendance);
  }
}
