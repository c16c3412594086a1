package dev.syncruns.cli.error;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.policy.RunConditionRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The exit codes of the command, which are a contract. 0: success; 1–9: outcome unknown; 10–19: the
 * run did not succeed; 20: a rule of the user's policy matched a run that is not a failure.
 */
public enum ExitCode {
  /** The command succeeded. */
  OK(0, "the command did its job, or the run succeeded"),
  /** A defect of syncruns. */
  INTERNAL(1, "a defect in syncruns; the path of a crash report is printed"),
  /** Invalid arguments, or a request that the service rejects as invalid. */
  USAGE(2, "bad arguments, an ambiguous beginning of an id, or 400 or 422"),
  /** Invalid configuration, or an output that cannot be written. */
  CONFIG(3, "configuration, profile or alias broken; output not writable"),
  /** No token, or a rejected one. */
  AUTH(4, "401 or 403, no token, expired and not refreshable, or too long (431)"),
  /** The connection or run does not exist. */
  NOT_FOUND(5, "the connection or run does not exist (404, 410)"),
  /** Still rate-limited at the deadline, or the request quota is used up. */
  RATE_LIMITED(6, "still 429 when patience ended, or the budget of requests is used up"),
  /** No readable response. */
  UNAVAILABLE(
      7,
      "network, TLS, 5xx, 408 or 425 after retries, any other status, or an answer or list that"
          + " can't be read"),
  /** The time is up and the run has not ended. */
  STILL_RUNNING(8, "the time given is over and the run has not ended"),
  /** Nothing matched, or a run or its end is missing. */
  NO_RUN(9, "nothing matched, a run did not start in time, or is stuck"),
  /** A run ended with Error. */
  ERROR(10, "a run ended with Error"),
  /** A run ended with PartialSuccess. */
  PARTIAL(11, "a run ended with PartialSuccess"),
  /** A run was canceled. */
  CANCELED(12, "a run was canceled"),
  /** A run timed out at the service. */
  TIMED_OUT(13, "a run timed out at the service"),
  /** A run was skipped. */
  SKIPPED(14, "a run was skipped"),
  /** A run completed without a usable result. */
  UNDETERMINED(15, "a run completed without a usable result, or with an unknown one"),
  /** No failure, but a rule of the user matched. */
  POLICY(20, "success, or still under way, but a rule of yours matched"),
  /** Interrupted by the user. */
  SIGINT(130, "interrupted (Ctrl-C)"),
  /** Terminated. */
  SIGTERM(143, "terminated");

  private static final List<ExitCode> WORST_FIRST =
      List.of(
          SIGINT,
          SIGTERM,
          INTERNAL,
          ERROR,
          TIMED_OUT,
          UNDETERMINED,
          CANCELED,
          PARTIAL,
          SKIPPED,
          POLICY,
          NO_RUN,
          STILL_RUNNING,
          UNAVAILABLE,
          RATE_LIMITED,
          NOT_FOUND,
          AUTH,
          CONFIG,
          USAGE,
          OK);

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** Returns the name in texts, such as {@code not-found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The exit status of the process. */
  public int code() {
    return code;
  }

  /** The meaning in words. */
  public String meaning() {
    return meaning;
  }

  /** Returns the code of a run with this outcome. */
  public static ExitCode of(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> OK;
      case PARTIAL -> PARTIAL;
      case FAILED -> ERROR;
      case CANCELED -> CANCELED;
      case TIMED_OUT -> TIMED_OUT;
      case SKIPPED -> SKIPPED;
      case UNDETERMINED -> UNDETERMINED;
      case RUNNING, QUEUED, RETRYING -> STILL_RUNNING;
    };
  }

  /** Returns the code of a policy result. */
  public static ExitCode of(PolicyResult ruling) {
    return switch (ruling.kind()) {
      case ACCEPTED -> OK;
      case AGAINST_POLICY -> POLICY;
      case OVERRUN -> ruling.violated().equals(List.of(RunConditionRule.STUCK)) ? NO_RUN : POLICY;
      case OPEN, NOT_GREEN -> of(ruling.outcome());
    };
  }

  /** Returns the most severe code; {@link #OK} for none. */
  public static ExitCode worst(Collection<ExitCode> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(OK);
  }
}
