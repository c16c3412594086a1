package dev.syncruns.cli.render;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sink that hands on everything, and holds a policy against each run. */
public final class JudgingSink implements RunSink {
  private final RunSink sink;
  private final Policy policy;
  private final Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
  private final List<Run> kept = new ArrayList<>();

  /**
   * A sink before another.
   *
   * @param sink gets everything
   * @param policy what is held against runs; one that needs history is given the runs listed
   */
  public JudgingSink(RunSink sink, Policy policy) {
    this.sink = sink;
    this.policy = policy;
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    if (policy.needsHistory()) {
      runs.forEach(listed -> kept.add(listed.run()));
    } else {
      runs.forEach(listed -> judge(listed.run(), List.of(), reading.now()));
    }
    sink.runs(runs, reading);
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    List<Run> history = List.copyOf(kept);
    history.forEach(run -> judge(run, history, reading.now()));
    sink.end(report, reading, requests);
  }

  private void judge(Run run, List<Run> history, Instant now) {
    codes.add(ExitCode.of(policy.on(new Evidence(run, history, now))));
  }

  /** What the runs are worth, each code once; complete after the end. */
  public Set<ExitCode> codes() {
    return Set.copyOf(codes);
  }

  @Override
  public boolean isAbandoned() {
    return sink.isAbandoned();
  }

  @Override
  public void close() {
    sink.close();
  }
}
