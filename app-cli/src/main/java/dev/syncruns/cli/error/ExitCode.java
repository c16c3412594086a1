package dev.syncruns.cli.error;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.policy.PolicyResult;
import dev.syncruns.domain.policy.RunConditionRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The exit codes of the command: a contract. 0 is green; 1 to 9: it could not be told; 10 to 19: it
 * can be told, and is not green; 20 and up: a rule of the user's is against what else is no
 * failure.
 */
public enum ExitCode {
  /** The command did its job. */
  OK(0, "the command did its job, or the run succeeded"),
  /** A defect of ours. */
  INTERNAL(1, "a defect in syncruns; the path of a crash report is printed"),
  /** Bad arguments, or a request that the service rejects as invalid. */
  USAGE(2, "bad arguments, an ambiguous beginning of an id, or 400 or 422"),
  /** Broken configuration, or an output that can't be written. */
  CONFIG(3, "configuration, profile or alias broken; output not writable"),
  /** No token, or one that is not accepted. */
  AUTH(4, "401 or 403, no token, expired and not refreshable, or too long (431)"),
  /** No such connection or run. */
  NOT_FOUND(5, "the connection or run does not exist (404, 410)"),
  /** Still limited at the deadline, or the budget of requests is used up. */
  RATE_LIMITED(6, "still 429 when patience ended, or the budget of requests is used up"),
  /** No readable answer. */
  UNAVAILABLE(
      7,
      "network, TLS, 5xx, 408 or 425 after retries, any other status, or an answer or list that"
          + " can't be read"),
  /** The time given is over and the run has not ended. */
  STILL_RUNNING(8, "the time given is over and the run has not ended"),
  /** Nothing matched, or what should be there is not: a run, or its end. */
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
  /** No failure, but a rule of the user's matched. */
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

  /** Its name in texts, e.g. {@code not-found}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** When it is used, in words. */
  public String meaning() {
    return meaning;
  }

  /** The code of a run with this outcome. */
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

  /** The code of a run that a policy was held against. */
  public static ExitCode of(PolicyResult ruling) {
    return switch (ruling.kind()) {
      case ACCEPTED -> OK;
      case AGAINST_POLICY -> POLICY;
      case OVERRUN -> ruling.violated().equals(List.of(RunConditionRule.STUCK)) ? NO_RUN : POLICY;
      case OPEN, NOT_GREEN -> of(ruling.outcome());
    };
  }

  /** The worst of several; {@link #OK} when there are none. */
  public static ExitCode worst(Collection<ExitCode> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(OK);
  }
}
