package dev.syncruns.cli.report;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Receives the named values of an object, in their order. */
public interface Fields {

  /**
   * Takes a value.
   *
   * @param name its name
   * @param value a number, a Boolean, a {@link java.time.Duration}, which is written in seconds,
   *     the extra fields of a service's object, a collection of values, or anything else, which is
   *     written as text; null for no value
   */
  Fields put(String name, @Nullable Object value);

  /** Takes an object with the values that {@code content} puts into it. */
  Fields object(String name, Consumer<Fields> content);

  /** Takes a list of objects, each with the values that {@code content} puts into it of an item. */
  <T> Fields objects(
      String name, Collection<? extends T> items, BiConsumer<? super Fields, ? super T> content);

  /** Takes an object about {@code value}, or no value where it is null. */
  default <T> Fields object(String name, @Nullable T value, BiConsumer<Fields, T> content) {
    return value == null ? put(name, null) : object(name, fields -> content.accept(fields, value));
  }

  /** Takes the connection that an object is about. */
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
