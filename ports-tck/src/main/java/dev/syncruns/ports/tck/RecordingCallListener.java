package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A listener that writes down what it hears, one line a call, e.g. {@code "LIST_RUNS 1 failed
 * RateLimited"}. Safe to use from many threads at once.
 */
public final class RecordingCallListener implements CallListener {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** A listener that has heard nothing. */
  public RecordingCallListener() {}

  /** What was heard so far, in order. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void onSuccess(Operation operation, int attempt, Duration took) {
    lines.add(operation + " " + attempt + " succeeded");
  }

  @Override
  public void onFailure(Operation operation, int attempt, Duration took, Problem problem) {
    lines.add(operation + " " + attempt + " failed " + nameOf(problem));
  }

  @Override
  public void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {
    lines.add(operation + " " + nextAttempt + " waits " + wait);
  }

  @Override
  public void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {
    lines.add(operation + " " + attempts + " given up " + reason + " " + nameOf(problem));
  }

  private static String nameOf(Problem problem) {
    return problem.getClass().getSimpleName();
  }
}
