package dev.syncruns.cli.render.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a row says in a column: a String, a Long, a Boolean, a {@link java.time.Duration}, a {@link
 * java.time.Instant} or a List of Strings; null when it says nothing.
 *
 * @param <R> the kind of rows
 */
@FunctionalInterface
public interface Value<R> {

  /** The value of {@code row}. */
  @Nullable Object of(R row);
}
