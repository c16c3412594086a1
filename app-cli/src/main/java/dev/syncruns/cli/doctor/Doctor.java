package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs all checks in order, even if one fails. */
public final class Doctor {
  private final Session session;

  /** Creates the checks of what {@code session} uses. */
  public Doctor(Session session) {
    this.session = session;
  }

  /** Returns the results of all checks. */
  public List<CheckResult> findings() {
    List<CheckResult> findings = new ArrayList<>();
    findings.addAll(new ConfigCheck(session).findings());
    findings.addAll(new TokenCheck(session).findings());
    findings.addAll(new NetworkCheck(session).findings());
    List<CheckResult> service = new ServiceCheck(session).findings();
    findings.addAll(new ClockCheck(session).findings());
    findings.addAll(service);
    findings.add(TerminalCheck.finding(session.environment()));
    return findings;
  }

  /** Compares this machine's clock with the service's, if it sends its time. */
  static final class ClockCheck {
    private static final String NAME = "clock";
    private static final Duration TOLERABLE = Duration.ofSeconds(30);

    private final Session session;

    ClockCheck(Session session) {
      this.session = session;
    }

    List<CheckResult> findings() {
      return session.clockSkew().map(ClockCheck::finding).map(List::of).orElse(List.of());
    }

    private static CheckResult finding(Duration skew) {
      String text = String.format(Locale.ROOT, "skew %.1f s", skew.abs().toMillis() / 1000.0);
      return skew.abs().compareTo(TOLERABLE) <= 0
          ? CheckResult.ok(NAME, text)
          : CheckResult.warning(
              NAME,
              text + (skew.isNegative() ? ", ours is ahead" : ", ours is behind"),
              "set this machine's clock; tokens are refused when it is wrong");
    }
  }

  /** Checks the environment variables of the terminal. */
  static final class TerminalCheck {
    private static final String NAME = "terminal";

    private TerminalCheck() {}

    static CheckResult finding(Map<String, String> environment) {
      String locale =
          Stream.of("LC_ALL", "LC_CTYPE", "LANG")
              .map(name -> environment.getOrDefault(name, ""))
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("");
      String terminal = environment.getOrDefault("TERM", "");
      String kind = terminal.isEmpty() ? "TERM is not set" : "TERM is " + terminal;
      if (isUtf8(locale)) {
        return CheckResult.ok(NAME, "utf-8, " + kind);
      }
      return CheckResult.warning(
          NAME,
          (locale.isEmpty() ? "no locale is set" : "the locale " + locale + " is not utf-8")
              + ", "
              + kind,
          "set LANG to a UTF-8 locale such as C.UTF-8, or glyphs may be unreadable");
    }

    private static boolean isUtf8(String locale) {
      String upper = locale.toUpperCase(Locale.ROOT);
      return upper.contains("UTF-8") || upper.contains("UTF8");
    }
  }

  /** Checks that settings files are readable, and names and values are valid. */
  static final class ConfigCheck {
    private static final String NAME = "config";

    private final Session session;

    ConfigCheck(Session session) {
      this.session = session;
    }

    List<CheckResult> findings() {
      Settings settings;
      try {
        settings = session.settingsAsFound();
      } catch (CliException unreadable) {
        return List.of(CheckResult.failure(NAME, unreadable));
      }
      List<CheckResult> findings = new ArrayList<>();
      settings.problems().forEach(problem -> findings.add(CheckResult.failure(NAME, problem)));
      for (String variable : settings.unknownVariables()) {
        findings.add(
            CheckResult.warning(
                NAME,
                "the variable " + variable + " means nothing to syncruns",
                "syncruns help environment names those that do"));
      }
      if (settings.problems().isEmpty()) {
        findings.add(CheckResult.ok(NAME, summary(settings)));
      }
      return findings;
    }

    private static String summary(Settings settings) {
      List<String> files = settings.files();
      int aliases = settings.aliases().size();
      return (files.isEmpty() ? "no file of settings" : String.join(" and ", files))
          + settings.profile().map(profile -> ", profile " + profile).orElse("")
          + ", "
          + aliases
          + (aliases == 1 ? " alias" : " aliases");
    }
  }

  /**
   * The result of a check.
   *
   * @param level its severity.
   * @param check the name of the check, such as {@code network}.
   * @param text the result in words.
   * @param fixText the next step; null for none.
   * @param exit the exit code that it causes.
   */
  public record CheckResult(
      Level level, String check, String text, @Nullable String fixText, ExitCode exit) {

    private static final Pattern ADVICE_OF_DOCTOR = Pattern.compile("(?:; )?syncruns doctor[^;]*");
    private static final Set<String> UNNAMED = Set.of("in", "from", "likely");
    private static final Set<String> NAMED = Set.of("issuer", "it wrote");

    /** No defect. */
    static CheckResult ok(String check, String text) {
      return new CheckResult(Level.OK, check, text, null, ExitCode.OK);
    }

    /** A possible defect. */
    static CheckResult warning(String check, String text, String fix) {
      return new CheckResult(Level.WARN, check, text, fix, ExitCode.OK);
    }

    /** A check that could not run. */
    static CheckResult skipped(String check, String text) {
      return new CheckResult(Level.SKIP, check, text, null, ExitCode.OK);
    }

    /** A defect. */
    static CheckResult failure(String check, CliException failure) {
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
      return new CheckResult(
          Level.FAIL,
          check,
          failure.headline() + where,
          fix.isEmpty() ? null : fix,
          exitOf(failure.exit()));
    }

    /** Returns a copy with a next step, unless it has one. */
    CheckResult orFix(String fix) {
      return fixText == null ? new CheckResult(level, check, text, fix, exit) : this;
    }

    private static ExitCode exitOf(ExitCode exit) {
      return switch (exit) {
        case AUTH, NOT_FOUND, UNAVAILABLE -> exit;
        case RATE_LIMITED -> ExitCode.UNAVAILABLE;
        default -> ExitCode.CONFIG;
      };
    }

    /** The next step; empty if there is none. */
    public Optional<String> fix() {
      return Optional.ofNullable(fixText);
    }

    /** The severity of a result. */
    public enum Level {
      /** No defect. */
      OK,
      /** A possible defect. */
      WARN,
      /** A defect. */
      FAIL,
      /** Not checked. */
      SKIP
    }
  }
}
