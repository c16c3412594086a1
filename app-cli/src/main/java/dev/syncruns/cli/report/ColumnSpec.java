package dev.syncruns.cli.report;

import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Immutable: methods named after a property return a copy with it.
 *
 * @param name its name in options, in headers and in JSON.
 * @param value the value of a row.
 * @param shown the cell for people; null for the usual form of the value.
 * @param json writes the JSON field; null for the value under the name.
 * @param key the sort key; null for the value.
 * @param layout its default places and its appearance.
 * @param <R> the type of the rows
 */
public record ColumnSpec<R>(
    String name,
    Value<R> value,
    @Nullable BiFunction<R, RenderContext, Cell> shown,
    @Nullable Writing<R> json,
    @Nullable Value<R> key,
    Layout layout) {

  /** Creates a column for all formats, left-aligned, never dropped or shortened. */
  public static <R> ColumnSpec<R> of(String name, Part<R> value) {
    return in(name, (row, context) -> value.of(row));
  }

  /** Creates a column whose value depends on the context. */
  public static <R> ColumnSpec<R> in(String name, Value<R> value) {
    return new ColumnSpec<>(name, value, null, null, null, Layout.EVERYWHERE);
  }

  /** Creates a column of ids; tables on terminals show the shortest unambiguous prefixes. */
  public static <R> ColumnSpec<R> id(String name, Part<R> word) {
    ColumnSpec<R> column =
        ColumnSpec.<R>of(name, word)
            .shown((row, context) -> ShortIds.cell((String) word.of(row), context));
    return column.with(new Layout(column.layout.places, true, false, 0, 0, 0));
  }

  /** Creates a field that is in JSON only. */
  public static <R> ColumnSpec<R> json(String name, Writing<R> json) {
    return ColumnSpec.<R>of(name, row -> null).json(json).at(Place.JSON);
  }

  /** Returns a copy with another cell for people. */
  public ColumnSpec<R> shown(BiFunction<R, RenderContext, Cell> cell) {
    return new ColumnSpec<>(name, value, cell, json, key, layout);
  }

  /** Returns a copy with another JSON field. */
  public ColumnSpec<R> json(Writing<R> field) {
    return new ColumnSpec<>(name, value, shown, field, key, layout);
  }

  /** Returns a copy with another sort key. */
  public ColumnSpec<R> sortedBy(Value<R> other) {
    return new ColumnSpec<>(name, value, shown, json, other, layout);
  }

  /** Returns a copy with these default places only. */
  public ColumnSpec<R> at(Place... places) {
    Set<Place> only = EnumSet.noneOf(Place.class);
    only.addAll(Arrays.asList(places));
    return with(layout.at(only));
  }

  /** Returns a copy for all places except narrow tables. */
  public ColumnSpec<R> wide() {
    return at(Place.WIDE, Place.ROWS, Place.JSON);
  }

  /** Returns a copy for programs only. */
  public ColumnSpec<R> data() {
    return at(Place.ROWS, Place.JSON);
  }

  /** Returns a copy for people only. */
  public ColumnSpec<R> screen() {
    return at(Place.TABLE, Place.WIDE);
  }

  /** Returns a right-aligned copy. */
  public ColumnSpec<R> right() {
    return with(
        new Layout(layout.places, layout.ids, true, layout.shortenAt, layout.dropAt, layout.least));
  }

  /** Returns a copy that narrow tables drop; lower steps (1 to 9) are dropped first. */
  public ColumnSpec<R> dropped(int step) {
    return with(
        new Layout(layout.places, layout.ids, layout.right, layout.shortenAt, step, layout.least));
  }

  /** Returns a copy shortened to no less than {@code least} columns; see {@link #dropped}. */
  public ColumnSpec<R> shortened(int step, int least) {
    return with(new Layout(layout.places, layout.ids, layout.right, step, layout.dropAt, least));
  }

  private ColumnSpec<R> with(Layout other) {
    return new ColumnSpec<>(name, value, shown, json, key, other);
  }

  /** Returns whether the column is in a place by default. */
  public boolean isAt(Place place) {
    return layout.places.contains(place);
  }

  /** Returns whether the column can be selected for tables. */
  public boolean isChoosable() {
    return !layout.places.equals(Set.of(Place.JSON)) || json == null;
  }

  /** Returns the title: the name in words. */
  public String title() {
    return name.replaceAll("(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
  }

  /** Returns the cell of a row for people. */
  public Cell cell(R row, RenderContext context) {
    return shown == null ? Values.cell(value.of(row, context), context) : shown.apply(row, context);
  }

  /** Returns the separated value of a row for programs. */
  public String text(R row, RenderContext context) {
    return Values.text(value.of(row, context), context);
  }

  /** Writes the field of a row. */
  public void write(Fields fields, R row, RenderContext context) {
    if (json == null) {
      fields.put(name, value.of(row, context));
    } else {
      json.write(fields, row, context);
    }
  }

  /** Returns the order by this column; absent values come last, in reverse order as well. */
  Comparator<R> order(boolean reversed, RenderContext context) {
    Value<R> by = key == null ? value : key;
    return (one, other) -> {
      Object a = by.of(one, context);
      Object b = by.of(other, context);
      if (a == null || b == null) {
        return Boolean.compare(a == null, b == null);
      }
      return reversed ? Values.compare(b, a) : Values.compare(a, b);
    };
  }

  /** The outputs that have columns. */
  public enum Place {
    /** Tables. */
    TABLE,
    /** Wide tables. */
    WIDE,
    /** Separated values. */
    ROWS,
    /** JSON. */
    JSON
  }

  /**
   * The default places of a column and its appearance.
   *
   * @param places the default places.
   * @param ids whether the values are ids.
   * @param right whether the column is right-aligned.
   * @param shortenAt the step that shortens the column; 0 for none.
   * @param dropAt the step that drops the column; 0 for none.
   * @param least the minimum width after shortening.
   */
  public record Layout(
      Set<Place> places, boolean ids, boolean right, int shortenAt, int dropAt, int least) {
    private static final Layout EVERYWHERE =
        new Layout(EnumSet.allOf(Place.class), false, false, 0, 0, 0);

    public Layout {
      places = Set.copyOf(places);
    }

    private Layout at(Set<Place> others) {
      return new Layout(others, ids, right, shortenAt, dropAt, least);
    }
  }

  /**
   * The value of a row: a String, a Long, a Boolean, a {@link Duration}, an {@link Instant} or a
   * List of Strings; null for none.
   *
   * @param <R> the type of the rows
   */
  @FunctionalInterface
  public interface Value<R> {

    /** Returns the value of {@code row}. */
    @Nullable Object of(R row, RenderContext context);
  }

  /**
   * A {@link Value} that does not depend on the context.
   *
   * @param <R> the type of the rows
   */
  @FunctionalInterface
  public interface Part<R> {

    /** Returns the value of {@code row}. */
    @Nullable Object of(R row);
  }

  /**
   * Writes fields of a row.
   *
   * @param <R> the type of the rows
   */
  @FunctionalInterface
  public interface Writing<R> {

    /** Writes fields of {@code row}. */
    void write(Fields fields, R row, RenderContext context);
  }

  /** The shortest unambiguous prefixes of ids. */
  public static final class ShortIds {
    private static final int LONGEST = 64;

    private ShortIds() {}

    static Cell cell(@Nullable String word, RenderContext context) {
      if (word == null) {
        return new Cell(Cell.NOTHING, Tone.FAINT);
      }
      return Cell.of(context.medium() == OutputTarget.SCREEN ? of(word, context.idLength()) : word);
    }

    /** Returns the prefix of an id, which selectors accept; the whole id if it is encoded. */
    public static String of(String word, int length) {
      boolean whole = word.startsWith("id:") || word.length() <= length;
      return whole ? word : word.substring(0, length);
    }

    /** Returns the length of the shortest unambiguous prefixes, at least the usual one. */
    public static int length(Stream<String> words) {
      Set<String> distinct = words.collect(Collectors.toSet());
      int length = RenderContext.SHORT_ID;
      while (length < LONGEST && isAmbiguous(distinct, length)) {
        length++;
      }
      return length;
    }

    private static boolean isAmbiguous(Set<String> words, int length) {
      Set<String> seen = new HashSet<>();
      return !words.stream().allMatch(word -> seen.add(of(word, length)));
    }
  }

  /** Formats and compares values. */
  private static final class Values {
    static Cell cell(@Nullable Object value, RenderContext context) {
      if (value == null || value.equals("") || value.equals(List.of())) {
        return new Cell(Cell.NOTHING, Tone.FAINT);
      }
      if (value instanceof Duration duration) {
        return Cell.of(Durations.write(duration));
      }
      if (value instanceof Boolean truth) {
        return Cell.of(truth ? "yes" : "no");
      }
      return Cell.of(value instanceof List<?> list ? joined(list, ", ") : text(value, context));
    }

    static String text(@Nullable Object value, RenderContext context) {
      if (value == null) {
        return "";
      }
      if (value instanceof Duration duration) {
        return Durations.seconds(duration).toPlainString();
      }
      if (value instanceof Instant moment) {
        return context.moments().write(moment);
      }
      return value instanceof List<?> list ? joined(list, ",") : value.toString();
    }

    static int compare(Object one, Object other) {
      if (one instanceof Long a && other instanceof Long b) {
        return a.compareTo(b);
      }
      if (one instanceof Duration a && other instanceof Duration b) {
        return a.compareTo(b);
      }
      if (one instanceof Instant a && other instanceof Instant b) {
        return a.compareTo(b);
      }
      return one.toString().compareTo(other.toString());
    }

    private static String joined(List<?> list, String separator) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }
  }
}
