package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A listener that keeps everything it is told. */
final class HeardCalls implements CallListener {
  private final List<Heard> all = new CopyOnWriteArrayList<>();

  List<Heard> all() {
    return List.copyOf(all);
  }

  List<Heard> of(Kind kind) {
    return all.stream().filter(heard -> heard.kind() == kind).toList();
  }

  @Override
  public void onSuccess(Operation operation, int attempt, Duration took) {
    all.add(new Heard(Kind.SUCCESS, operation, attempt, took, null, null));
  }

  @Override
  public void onFailure(Operation operation, int attempt, Duration took, Problem problem) {
    all.add(new Heard(Kind.FAILURE, operation, attempt, took, problem, null));
  }

  @Override
  public void onWait(Operation operation, int nextAttempt, Duration wait, Problem problem) {
    all.add(new Heard(Kind.WAIT, operation, nextAttempt, wait, problem, null));
  }

  @Override
  public void onGiveUp(Operation operation, int attempts, GiveUpReason reason, Problem problem) {
    all.add(new Heard(Kind.GIVE_UP, operation, attempts, Duration.ZERO, problem, reason));
  }

  /** What can be told. */
  enum Kind {
    SUCCESS,
    FAILURE,
    WAIT,
    GIVE_UP
  }

  /** What was told once; the problem and the reason are null where there is none. */
  record Heard(
      Kind kind,
      Operation operation,
      int attempt,
      Duration time,
      @Nullable Problem problem,
      @Nullable GiveUpReason reason) {

    String line() {
      return operation + " " + attempt + " " + kind;
    }
  }
}
