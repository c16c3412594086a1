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
 * A column of a table. Immutable; methods with the name of a trait return a copy that has it.
 *
 * @param name its one name: by which it is chosen, in the header of separated values and in JSON.
 * @param value the value of a row.
 * @param shown what people read of a row; null for the usual form of the value.
 * @param json writes the field of a row in JSON; null for the value under the name.
 * @param key the value that rows are sorted by; null for the value.
 * @param layout where it stands without a choice, and how it gives way.
 * @param <R> the type of the rows
 */
public record ColumnSpec<R>(
    String name,
    Value<R> value,
    @Nullable BiFunction<R, RenderContext, Cell> shown,
    @Nullable Writing<R> json,
    @Nullable Value<R> key,
    Layout layout) {

  /** A column in every form of output, aligned left, that never gives way. */
  public static <R> ColumnSpec<R> of(String name, Part<R> value) {
    return in(name, (row, context) -> value.of(row));
  }

  /** A column whose value depends on the reader, or on the rows before. */
  public static <R> ColumnSpec<R> in(String name, Value<R> value) {
    return new ColumnSpec<>(name, value, null, null, null, Layout.EVERYWHERE);
  }

  /**
   * A column of ids as they are typed; tables on terminals have as much of each as it takes to tell
   * them apart.
   */
  public static <R> ColumnSpec<R> id(String name, Part<R> word) {
    ColumnSpec<R> column =
        ColumnSpec.<R>of(name, word)
            .shown((row, context) -> ShortIds.cell((String) word.of(row), context));
    return column.with(new Layout(column.layout.places, true, false, 0, 0, 0));
  }

  /** A field of JSON that no table has. */
  public static <R> ColumnSpec<R> json(String name, Writing<R> json) {
    return ColumnSpec.<R>of(name, row -> null).json(json).at(Place.JSON);
  }

  /** Shows people something else than the value. */
  public ColumnSpec<R> shown(BiFunction<R, RenderContext, Cell> cell) {
    return new ColumnSpec<>(name, value, cell, json, key, layout);
  }

  /** Writes something else than the value in JSON. */
  public ColumnSpec<R> json(Writing<R> field) {
    return new ColumnSpec<>(name, value, shown, field, key, layout);
  }

  /** Sorts by something else than the value. */
  public ColumnSpec<R> sortedBy(Value<R> other) {
    return new ColumnSpec<>(name, value, shown, json, other, layout);
  }

  /** Stands without a choice only in these places. */
  public ColumnSpec<R> at(Place... places) {
    Set<Place> only = EnumSet.noneOf(Place.class);
    only.addAll(Arrays.asList(places));
    return with(layout.at(only));
  }

  /** Everywhere but in narrow tables. */
  public ColumnSpec<R> wide() {
    return at(Place.WIDE, Place.ROWS, Place.JSON);
  }

  /** For programs only. */
  public ColumnSpec<R> data() {
    return at(Place.ROWS, Place.JSON);
  }

  /** For people only. */
  public ColumnSpec<R> screen() {
    return at(Place.TABLE, Place.WIDE);
  }

  /** Aligned right. */
  public ColumnSpec<R> right() {
    return with(
        new Layout(layout.places, layout.ids, true, layout.shortenAt, layout.dropAt, layout.least));
  }

  /** Dropped where there is too little room; the lower the step (1 to 9), the sooner. */
  public ColumnSpec<R> dropped(int step) {
    return with(
        new Layout(layout.places, layout.ids, layout.right, layout.shortenAt, step, layout.least));
  }

  /** Shortened, to no less than {@code least} columns; see {@link #dropped}. */
  public ColumnSpec<R> shortened(int step, int least) {
    return with(new Layout(layout.places, layout.ids, layout.right, step, layout.dropAt, least));
  }

  private ColumnSpec<R> with(Layout other) {
    return new ColumnSpec<>(name, value, shown, json, key, other);
  }

  /** Whether it stands in a place without a choice. */
  public boolean isAt(Place place) {
    return layout.places.contains(place);
  }

  /** Whether a table can have it. */
  public boolean isChoosable() {
    return !layout.places.equals(Set.of(Place.JSON)) || json == null;
  }

  /** What stands above it: its name in words. */
  public String title() {
    return name.replaceAll("(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
  }

  /** What people read of a row. */
  public Cell cell(R row, RenderContext context) {
    return shown == null ? Values.cell(value.of(row, context), context) : shown.apply(row, context);
  }

  /** What programs read of a row where values are separated. */
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

  /** The order by this column; what is absent comes last, also when it is reversed. */
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

  /** Where a column can stand. */
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
   * Where a column stands without a choice, and how it gives way.
   *
   * @param places where it stands.
   * @param ids whether its values are ids.
   * @param right whether it is aligned right.
   * @param shortenAt the step at which it is shortened; 0 for never.
   * @param dropAt the step at which it is dropped; 0 for never.
   * @param least the fewest columns it is shortened to.
   */
  public record Layout(
      Set<Place> places, boolean ids, boolean right, int shortenAt, int dropAt, int least) {
    private static final Layout EVERYWHERE =
        new Layout(EnumSet.allOf(Place.class), false, false, 0, 0, 0);

    /** Copies the set. */
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

    /** The value of {@code row} for a reader. */
    @Nullable Object of(R row, RenderContext context);
  }

  /**
   * A {@link Value} that is the same for all readers.
   *
   * @param <R> the type of the rows
   */
  @FunctionalInterface
  public interface Part<R> {

    /** The value of {@code row}. */
    @Nullable Object of(R row);
  }

  /**
   * Writes fields of a row.
   *
   * @param <R> the type of the rows
   */
  @FunctionalInterface
  public interface Writing<R> {

    /** Writes fields of {@code row} for a reader. */
    void write(Fields fields, R row, RenderContext context);
  }

  /** Ids that are no longer than it takes to tell them apart. */
  public static final class ShortIds {
    private static final int LONGEST = 64;

    private ShortIds() {}

    static Cell cell(@Nullable String word, RenderContext context) {
      if (word == null) {
        return new Cell(Cell.NOTHING, Tone.FAINT);
      }
      return Cell.of(context.medium() == OutputTarget.SCREEN ? of(word, context.idLength()) : word);
    }

    /** The beginning of an id, which is also what may be typed; all of one that is encoded. */
    public static String of(String word, int length) {
      boolean whole = word.startsWith("id:") || word.length() <= length;
      return whole ? word : word.substring(0, length);
    }

    /** The fewest characters, but at least those usual, that tell some ids apart. */
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

  /** The forms of the few kinds of values. */
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
