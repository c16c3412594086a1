package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.ports.api.DiagnosedRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    json.truth("historyRead", found != null).text("historyMissing", missing);
    if (found != null) {
      json.number("scanned", found.evidence().listed())
          .truth("complete", found.isWholeHistory())
          .number("diagnosedRuns", found.diagnosis().over())
          .number("activeRuns", found.diagnosis().active());
    }
  }
}
