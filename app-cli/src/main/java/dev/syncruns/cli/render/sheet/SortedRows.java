package dev.syncruns.cli.render.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows held back until all have come, then given on in another order. */
record SortedRows<R>(SheetSink<R> next, Comparator<R> order, List<R> held) implements SheetSink<R> {

  SortedRows(SheetSink<R> next, Comparator<R> order) {
    this(next, order, new ArrayList<>());
  }

  @Override
  public void add(R row) {
    held.add(row);
  }

  @Override
  public void end(SheetEnd end) {
    held.sort(order);
    held.forEach(next::add);
    next.end(end);
  }

  @Override
  public void close() {
    next.close();
  }
}
