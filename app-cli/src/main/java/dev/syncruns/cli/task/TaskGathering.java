package dev.syncruns.cli.task;

import dev.syncruns.cli.render.RunSink;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of runs that are wanted, handed on as they come or, in an order, once all have come; in
 * an order no more of them are kept at a time than twice as many as are handed on. Used by one
 * thread.
 */
public final class TaskGathering implements RunSink {
  private final Predicate<TaskRow> wanted;
  private final @Nullable Comparator<TaskRow> order;
  private final long limit;
  private final SheetSink<TaskRow> sink;
  private final List<TaskRow> kept = new ArrayList<>();
  private TaskCounts matched = TaskCounts.of(Stream.of());
  private long given;
  private boolean more;

  /**
   * A gathering of nothing yet.
   *
   * @param wanted which tasks
   * @param order their order; null for the service's, in which no run is looked at in vain
   * @param limit how many are handed on at most
   * @param sink gets them
   */
  public TaskGathering(
      Predicate<TaskRow> wanted,
      @Nullable Comparator<TaskRow> order,
      long limit,
      SheetSink<TaskRow> sink) {
    this.wanted = wanted;
    this.order = order;
    this.limit = limit;
    this.sink = sink;
  }

  @Override
  public void runs(List<Listed> runs, Reading reading) {
    for (Listed listed : runs) {
      List<TaskRow> rows = TaskRow.of(listed.run()).filter(wanted).toList();
      matched = matched.plus(TaskCounts.of(rows.stream().map(TaskRow::task)));
      if (order == null) {
        rows.forEach(this::give);
      } else {
        kept.addAll(rows);
        cut();
      }
    }
  }

  @Override
  public void end(ScanReport report, Reading reading, long requests) {
    if (order != null) {
      kept.sort(order);
      kept.forEach(this::give);
    }
  }

  private void give(TaskRow row) {
    if (given == limit) {
      more = true;
    } else {
      given++;
      sink.add(row);
    }
  }

  private void cut() {
    if (order != null && kept.size() / 2 > limit) {
      kept.sort(order);
      kept.subList((int) limit, kept.size()).clear();
      more = true;
    }
  }

  @Override
  public boolean isAbandoned() {
    return isFull() || sink.isAbandoned();
  }

  /** Whether no run is looked at any more because enough tasks were handed on. */
  public boolean isFull() {
    return order == null && more;
  }

  /** What the wanted tasks of the runs looked at are like. */
  public TaskCounts matched() {
    return matched;
  }

  /** How many were handed on. */
  public long given() {
    return given;
  }

  /** Whether more are wanted than were handed on. */
  public boolean isCut() {
    return more;
  }
}
