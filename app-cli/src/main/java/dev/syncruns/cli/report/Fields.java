package dev.syncruns.cli.report;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Receives the named values of an object, in order. */
public interface Fields {

  /**
   * Adds a value.
   *
   * @param name its name
   * @param value a number, a Boolean, a {@link java.time.Duration}, which is written in seconds,
   *     the extra fields of a service's object, a collection of values, or anything else, which is
   *     written as text; null for no value
   */
  Fields put(String name, @Nullable Object value);

  /** Adds an object with the values that {@code content} adds to it. */
  Fields object(String name, Consumer<Fields> content);

  /** Adds a list of objects, one per item, with the values that {@code content} adds. */
  <T> Fields objects(
      String name, Collection<? extends T> items, BiConsumer<? super Fields, ? super T> content);

  /** Adds an object about {@code value}; null if there is none. */
  default <T> Fields object(String name, @Nullable T value, BiConsumer<Fields, T> content) {
    return value == null ? put(name, null) : object(name, fields -> content.accept(fields, value));
  }

  /** Adds the connection of the object. */
  default Fields connection(ConnectionRef connection) {
    return object(
        "connection",
        fields ->
            fields
                .put("alias", connection.alias())
                .put("title", connection.title())
                .put("id", connection.id()));
  }
}
