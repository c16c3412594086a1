package dev.syncruns.cli.doctor;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param level how bad it is.
 * @param check what was looked at, e.g. {@code network}.
 * @param text what was found.
 * @param fixText what to do; null when there is nothing to do.
 * @param exit what the command ends with because of this.
 */
public record Finding(
    Level level, String check, String text, @Nullable String fixText, ExitCode exit) {

  private static final Pattern ADVICE_OF_DOCTOR = Pattern.compile("(?:; )?syncruns doctor[^;]*");
  private static final Set<String> UNNAMED = Set.of("in", "from", "likely");
  private static final Set<String> NAMED = Set.of("issuer", "it wrote");

  /** All is well. */
  static Finding ok(String check, String text) {
    return new Finding(Level.OK, check, text, null, ExitCode.OK);
  }

  /** Something to think about. */
  static Finding warning(String check, String text, String fix) {
    return new Finding(Level.WARN, check, text, fix, ExitCode.OK);
  }

  /** Could not be looked at. */
  static Finding skipped(String check, String text) {
    return new Finding(Level.SKIP, check, text, null, ExitCode.OK);
  }

  /** Something that has to change. */
  static Finding failure(String check, CliFailure failure) {
    String fix =
        failure.rows().stream()
            .filter(row -> row.label().equals("try") || row.label().equals("allowed"))
            .map(row -> ADVICE_OF_DOCTOR.matcher(row.value()).replaceAll(""))
            .filter(advice -> !advice.isEmpty())
            .collect(Collectors.joining("; "));
    String where =
        failure.rows().stream()
            .filter(row -> NAMED.contains(row.label()) || UNNAMED.contains(row.label()))
            .map(
                row ->
                    " ("
                        + (NAMED.contains(row.label()) ? row.label() + ": " : "")
                        + row.value()
                        + ")")
            .collect(Collectors.joining());
    return new Finding(
        Level.FAIL,
        check,
        failure.headline() + where,
        fix.isEmpty() ? null : fix,
        exitOf(failure.exit()));
  }

  /** The same with what to do unless that is known. */
  Finding orFix(String fix) {
    return fixText == null ? new Finding(level, check, text, fix, exit) : this;
  }

  private static ExitCode exitOf(ExitCode exit) {
    return switch (exit) {
      case AUTH, NOT_FOUND, UNAVAILABLE -> exit;
      case RATE_LIMITED -> ExitCode.UNAVAILABLE;
      default -> ExitCode.CONFIG;
    };
  }

  /** What to do; empty when there is nothing to do. */
  public Optional<String> fix() {
    return Optional.ofNullable(fixText);
  }

  /** How bad a finding is. */
  public enum Level {
    /** All is well. */
    OK,
    /** Something to think about. */
    WARN,
    /** Something that has to change. */
    FAIL,
    /** Not looked at. */
    SKIP
  }
}
