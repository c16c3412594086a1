package dev.syncruns.cli.render.sheet;

/**
 * The output of rows in one format: gets the rows as they come, then the end. Used by one thread.
 *
 * @param <R> the kind of rows
 */
public interface SheetSink<R> extends AutoCloseable {

  /** Takes a row. */
  void add(R row);

  /** Takes the end; not called when the rows could not all be had. */
  void end(SheetEnd end);

  /** Whether nobody reads any more. */
  default boolean isAbandoned() {
    return false;
  }

  @Override
  default void close() {}
}
