package dev.syncruns.cli.render;

import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.ScanReport;
import java.util.List;

/** The output of a list of runs in one format: gets the runs as they arrive, then the end. */
public interface RunSink extends AutoCloseable {

  /** Takes some runs, in order; {@code reading} knows the history up to them. */
  void runs(List<Listed> runs, Reading reading);

  /**
   * Takes the end of the list; not called when the list failed.
   *
   * @param report how the list came about
   * @param reading what it is read with
   * @param requests how many requests the whole command made, retries included
   */
  void end(ScanReport report, Reading reading, long requests);

  /** Whether nobody reads any more. */
  default boolean isAbandoned() {
    return false;
  }

  @Override
  default void close() {}
}
