package dev.syncruns.ports.usecase;

import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.diagnosis.DiagnosisBuilder;
import dev.syncruns.domain.diagnosis.RunFindings;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.diagnosis.RunWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Diagnoses the runs in a window. The API promises no order of the list, so which runs are the
 * latest is only known at the end; until then their findings are kept. Runs without a time are
 * always included. Not thread-safe.
 */
final class WindowedDiagnosis {
  private final RunWindow window;
  private final DiagnosisBuilder builder = new DiagnosisBuilder();
  private final Queue<RunFindings> latest =
      new PriorityQueue<>(
          Comparator.comparing((RunFindings run) -> run.run(), RunRef.OLDEST_FIRST));
  private boolean newestFirst = true;
  private boolean several;
  private Instant lastTime = Instant.MAX;
  private boolean past;

  WindowedDiagnosis(RunWindow window) {
    this.window = window;
  }

  void add(RunFindings run) {
    RunRef ref = run.run();
    follow(ref);
    if (!window.admits(ref)) {
      builder.addBackground(run);
    } else if (ref.at() == null || ref.outcome().isActive() || window.last() == Long.MAX_VALUE) {
      builder.add(run);
    } else {
      latest.add(run);
      if (latest.size() > window.last()) {
        builder.addBackground(latest.remove());
      }
    }
  }

  /** Whether no following run can be in the window, if the list keeps its order. */
  boolean isConclusive() {
    boolean full = latest.size() >= window.last();
    return several && newestFirst && (full || past);
  }

  /** Returns the diagnosis; must be the last call. */
  Diagnosis build() {
    latest.forEach(builder::add);
    latest.clear();
    return builder.build();
  }

  private void follow(RunRef run) {
    if (run.isUndated()) {
      return;
    }
    Instant time = run.at() == null ? Instant.MAX : run.at();
    several |= !lastTime.equals(Instant.MAX);
    newestFirst &= !time.isAfter(lastTime);
    lastTime = time;
    past |= window.isPast(run);
  }
}
