package dev.syncruns.cli.watch;

import dev.syncruns.domain.waiting.RunChange;
import java.time.Duration;
import java.util.List;

/** Several presenters as one. */
public final class Presenters implements Presenter {
  private final List<Presenter> all;

  /** A presenter that hands on everything to all of {@code presenters}, in their order. */
  public Presenters(List<Presenter> presenters) {
    this.all = List.copyOf(presenters);
  }

  @Override
  public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
    all.forEach(one -> one.changed(run, changes, now));
  }

  @Override
  public void absent(WatchedRun run, WatchSnapshot now) {
    all.forEach(one -> one.absent(run, now));
  }

  @Override
  public void troubled(Trouble trouble, WatchSnapshot now) {
    all.forEach(one -> one.troubled(trouble, now));
  }

  @Override
  public void ended(WatchedRun run, WatchSnapshot now) {
    all.forEach(one -> one.ended(run, now));
  }

  @Override
  public void heartbeat(WatchSnapshot now) {
    all.forEach(one -> one.heartbeat(now));
  }

  @Override
  public void ticked(WatchSnapshot now) {
    all.forEach(one -> one.ticked(now));
  }

  @Override
  public Duration tick() {
    return all.stream().map(Presenter::tick).min(Duration::compareTo).orElse(Duration.ofMinutes(1));
  }

  @Override
  public void close() {
    all.forEach(Presenter::close);
  }
}
