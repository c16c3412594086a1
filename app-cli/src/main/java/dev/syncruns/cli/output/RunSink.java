package dev.syncruns.cli.output;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.Column;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.ScanReport;
import dev.syncruns.domain.policy.Evidence;
import dev.syncruns.domain.policy.Policy;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The output of a list of runs in one format: gets the runs as they arrive, then the end. */
public interface RunSink extends AutoCloseable {

  /** Takes some runs, in order; {@code reading} knows the history up to them. */
  void runs(List<RunRow> runs, RenderContext reading);

  /**
   * Takes the end of the list; not called when the list failed.
   *
   * @param report how the list came about
   * @param reading what it is read with
   * @param requests how many requests the whole command made, retries included
   */
  void end(ScanReport report, RenderContext reading, long requests);

  /** Whether nobody reads any more. */
  default boolean isAbandoned() {
    return false;
  }

  @Override
  default void close() {}

  /** A sink that hands on everything, and holds a policy against each run. */
  public static final class PolicySink implements RunSink {
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
    public PolicySink(RunSink sink, Policy policy) {
      this.sink = sink;
      this.policy = policy;
    }

    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      if (policy.needsHistory()) {
        runs.forEach(listed -> kept.add(listed.run()));
      } else {
        runs.forEach(listed -> judge(listed.run(), List.of(), reading.now()));
      }
      sink.runs(runs, reading);
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {
      List<Run> history = List.copyOf(kept);
      history.forEach(run -> judge(run, history, reading.now()));
      sink.end(report, reading, requests);
    }

    private void judge(Run run, List<Run> history, Instant now) {
      codes.add(ExitCode.of(policy.evaluate(new Evidence(run, history, now))));
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

  /** The whole ids of runs, one a line, as they can be typed. A run without an id has no line. */
  public static final class NameSink implements RunSink {
    private final Terminal out;

    /** Ids written to {@code out}. */
    public NameSink(Terminal out) {
      this.out = out;
    }

    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      for (RunRow listed : runs) {
        String id = listed.facts().labels().id();
        if (id != null) {
          out.line(RunSelector.wordFor(RunId.of(id)));
        }
      }
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }
  }

  /** Runs as rows of a format, written as they arrive. */
  public static final class SeparatedSink implements RunSink {
    private final Terminal out;
    private final RowFormat format;
    private final List<Column> columns;
    private boolean headerDue;

    /**
     * Rows of a format.
     *
     * @param out where they are written
     * @param format how a row is written
     * @param columns the columns
     * @param header whether the first row names the columns
     */
    public SeparatedSink(Terminal out, RowFormat format, List<Column> columns, boolean header) {
      this.out = out;
      this.format = format;
      this.columns = List.copyOf(columns);
      this.headerDue = header;
    }

    @Override
    public void runs(List<RunRow> runs, RenderContext reading) {
      header();
      for (RunRow listed : runs) {
        format.write(out, columns.stream().map(c -> c.of(listed.facts(), reading).text()).toList());
      }
    }

    @Override
    public void end(ScanReport report, RenderContext reading, long requests) {
      header();
      out.flush();
    }

    @Override
    public boolean isAbandoned() {
      return out.isBroken();
    }

    private void header() {
      if (headerDue) {
        format.header(out, columns.stream().map(Column::label).toList());
        headerDue = false;
      }
    }
  }
}
