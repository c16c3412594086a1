package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs held back until all have arrived, then given on in another order. */
public final class SortedSink implements RunSink {
  private final RunSink next;
  private final Comparator<Listed> order;
  private final List<Listed> held = new ArrayList<>();

  /** Gives the runs on to {@code next} in {@code order}; equal ones keep the service's. */
  public SortedSink(RunSink next, Comparator<Listed> order) {
    this.next = next;
    this.order = order;
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    held.addAll(runs);
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    held.sort(order);
    next.runs(held, reading);
    next.end(report, reading, requests);
  }

  @Override
  public void close() {
    next.close();
  }
}
