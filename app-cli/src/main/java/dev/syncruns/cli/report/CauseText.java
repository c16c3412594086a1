package dev.syncruns.cli.report;

import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.waiting.EtaEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few words why a run is as it is. */
public final class CauseText {

  private CauseText() {}

  /** The words about a run; empty when there is nothing to say. */
  static String of(RunFacts run, RenderContext context) {
    String reason = reason(run, context);
    String notes =
        run.contradictions().stream()
            .map(Inconsistency::description)
            .collect(Collectors.joining("; "));
    if (notes.isEmpty()) {
      return reason;
    }
    return reason.isEmpty() ? "note: " + notes : reason + "; note: " + notes;
  }

  /** The words about the causes of a failure: the first, whose it is, and how many more. */
  public static String causes(List<Cause> causes) {
    Cause first = causes.get(0);
    StringBuilder text = new StringBuilder();
    if (first.tasks() > 1) {
      text.append(first.tasks()).append("x ");
    }
    text.append(name(first)).append(whose(first));
    if (causes.size() > 1) {
      text.append("; +").append(causes.size() - 1);
    }
    return text.toString();
  }

  /** What a cause is called: by the service's shortest name for it, else by what it says. */
  public static String name(Cause cause) {
    if (cause.name() != null) {
      return cause.name();
    }
    if (cause.message() != null) {
      return cause.message();
    }
    return cause.key().scope() == CauseFingerprint.Scope.JOB
        ? "job failed, no reason given"
        : "no reason given";
  }

  /** The last step of a path, which is what people call a file. */
  public static String fileName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? path : name;
  }

  private static String whose(Cause cause) {
    return cause.fixability() == Fixability.USER ? ", yours" : "";
  }

  private static String reason(RunFacts run, RenderContext context) {
    if (run.outcome().isActive()) {
      return active(run, context);
    }
    if (run.outcome() == Outcome.UNDETERMINED) {
      return undetermined(run.labels());
    }
    if (!run.causes().isEmpty()) {
      return causes(run.causes());
    }
    if (run.tasks() != null && run.outcome().hasFailed()) {
      return "no reason given";
    }
    return run.flaky() == null || run.outcome().isNotGreen() ? "" : flaky(run.flaky());
  }

  private static String active(RunFacts run, RenderContext context) {
    Instant start = run.span().start();
    if (start == null || run.outcome() == Outcome.QUEUED) {
      return run.tasks() == null ? "" : "waits to start";
    }
    return context.history().expectation(start).map(e -> left(e, context.now())).orElse("");
  }

  private static String left(EtaEstimate expected, Instant now) {
    if (expected.isOverdue(now)) {
      return "takes longer than usual";
    }
    long low = Math.max(0, Durations.minutes(Duration.between(now, expected.earliest())));
    long high = Durations.minutes(Duration.between(now, expected.latest()));
    return low == high
        ? "~" + high + " min left"
        : "~" + (low + high) / 2 + " min left (" + low + "-" + high + ")";
  }

  private static String undetermined(RunFacts.Labels labels) {
    return "state " + or(labels.state()) + ", result " + or(labels.result());
  }

  private static String or(@Nullable String text) {
    return text == null ? Cell.NOTHING : text;
  }

  private static String flaky(RunFacts.Flaky flaky) {
    String file = flaky.file() == null ? "a task" : fileName(flaky.file());
    String more = flaky.others() == 0 ? "" : "; +" + flaky.others();
    return "flaky: " + file + ", " + ordinal(flaky.tries()) + " try" + more;
  }

  /** Such as {@code 2nd}; for 2 and more. */
  public static String ordinal(long number) {
    return switch ((int) Math.min(number, 4)) {
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> number + "th";
    };
  }
}
