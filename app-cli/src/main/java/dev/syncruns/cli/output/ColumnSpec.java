package dev.syncruns.cli.output;

import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.Durations;
import dev.syncruns.cli.report.RenderContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet. Immutable; what makes another is a method that returns the other.
 *
 * @param label the name by which it is chosen, e.g. {@code last-good}.
 * @param field its name in JSON.
 * @param value what a row says in it.
 * @param shown what people read in it; null for the usual form of the value.
 * @param traits where it stands and how it gives way.
 * @param <R> the kind of rows
 */
public record ColumnSpec<R>(
    String label,
    String field,
    Value<R> value,
    @Nullable BiFunction<R, RenderContext, Cell> shown,
    Traits traits) {

  /** A column for all readers, aligned on the left, that never gives way. */
  public static <R> ColumnSpec<R> of(String label, Value<R> value) {
    return new ColumnSpec<>(label, label, value, null, Traits.USUAL);
  }

  /** The same under another name in JSON. */
  public ColumnSpec<R> field(String name) {
    return new ColumnSpec<>(label, name, value, shown, traits);
  }

  /** The same in other words for people. */
  public ColumnSpec<R> shown(BiFunction<R, RenderContext, Cell> words) {
    return new ColumnSpec<>(label, field, value, words, traits);
  }

  /** The same aligned on the right. */
  public ColumnSpec<R> right() {
    return with(new Traits(true, traits.place, traits.shortenAt, traits.dropAt, traits.least));
  }

  /** The same for wide tables and programs only, unless it is chosen. */
  public ColumnSpec<R> wide() {
    return with(new Traits(traits.right, SettingScope.WIDE, 0, traits.dropAt, 0));
  }

  /** The same for programs only, unless it is chosen. */
  public ColumnSpec<R> data() {
    return with(new Traits(traits.right, SettingScope.DATA, 0, traits.dropAt, 0));
  }

  /** The same for people only: not in JSON, and elsewhere only when it is chosen. */
  public ColumnSpec<R> screen() {
    return with(
        new Traits(
            traits.right, SettingScope.SCREEN, traits.shortenAt, traits.dropAt, traits.least));
  }

  /** The same, dropped where there is too little room; the lower the step (1 to 9), the sooner. */
  public ColumnSpec<R> dropped(int step) {
    return with(new Traits(traits.right, traits.place, traits.shortenAt, step, traits.least));
  }

  /** The same, shortened to no less than {@code least} columns; see {@link #dropped}. */
  public ColumnSpec<R> shortened(int step, int least) {
    return with(new Traits(traits.right, traits.place, step, traits.dropAt, least));
  }

  private ColumnSpec<R> with(Traits other) {
    return new ColumnSpec<>(label, field, value, shown, other);
  }

  boolean isUsual(boolean wide, boolean data) {
    return switch (traits.place) {
      case EVERYWHERE -> true;
      case WIDE -> wide || data;
      case DATA -> data;
      case SCREEN -> !data;
    };
  }

  boolean isField() {
    return traits.place != SettingScope.SCREEN;
  }

  Table.Head head(Table.Fit fit) {
    String title = label.toUpperCase(Locale.ROOT).replace('-', ' ');
    return new Table.Head(title, traits.right, traits.shortenAt, traits.dropAt, traits.least)
        .fitting(fit);
  }

  /** The order by this column; what is absent comes last, also when it is reversed. */
  Comparator<R> order(boolean reversed) {
    return (one, other) -> {
      Object a = value.of(one);
      Object b = value.of(other);
      if (a == null || b == null) {
        return Boolean.compare(a == null, b == null);
      }
      return reversed ? CellValue.compare(b, a) : CellValue.compare(a, b);
    };
  }

  Cell cell(R row, RenderContext reading) {
    return shown == null ? CellValue.cell(value.of(row), reading) : shown.apply(row, reading);
  }

  String text(R row, RenderContext reading) {
    return CellValue.text(value.of(row), reading);
  }

  void write(Fields fields, R row) {
    CellValue.write(fields, field, value.of(row));
  }

  /** Where a column stands without a choice. */
  private enum SettingScope {
    EVERYWHERE,
    WIDE,
    DATA,
    SCREEN
  }

  /**
   * Where a column stands and how it gives way.
   *
   * @param right whether it is aligned on the right.
   * @param place where it stands without a choice.
   * @param shortenAt the step at which it is shortened; 0 for never.
   * @param dropAt the step at which it is dropped; 0 for never.
   * @param least the fewest columns it is shortened to.
   */
  public record Traits(boolean right, SettingScope place, int shortenAt, int dropAt, int least) {
    private static final Traits USUAL = new Traits(false, SettingScope.EVERYWHERE, 0, 0, 0);
  }

  /** A value of one of the few kinds that a sheet knows, and how each is written. */
  static final class CellValue {

    private CellValue() {}

    /** What people read. */
    static Cell cell(@Nullable Object value, RenderContext reading) {
      if (value == null || value.equals("") || value.equals(List.of())) {
        return new Cell(Cell.NOTHING, Tone.FAINT);
      }
      if (value instanceof Duration duration) {
        return Cell.of(Durations.write(duration));
      }
      if (value instanceof Instant moment) {
        return Cell.of(reading.moments().write(moment));
      }
      if (value instanceof Boolean truth) {
        return Cell.of(truth ? "yes" : "no");
      }
      return Cell.of(value instanceof List<?> list ? joined(list, ", ") : value.toString());
    }

    /** What a program reads: seconds, moments in the style chosen, nothing for what is absent. */
    static String text(@Nullable Object value, RenderContext reading) {
      if (value == null) {
        return "";
      }
      if (value instanceof Duration duration) {
        return Long.toString(duration.toSeconds());
      }
      if (value instanceof Instant moment) {
        return reading.moments().write(moment);
      }
      return value instanceof List<?> list ? joined(list, ",") : value.toString();
    }

    static void write(Fields fields, String name, @Nullable Object value) {
      if (value instanceof Long number) {
        fields.number(name, number);
      } else if (value instanceof Boolean truth) {
        fields.truth(name, truth);
      } else if (value instanceof Duration duration) {
        fields.seconds(name, duration);
      } else if (value instanceof Instant moment) {
        fields.moment(name, moment);
      } else if (value instanceof List<?> list) {
        fields.texts(name, list.stream().map(String::valueOf).toList());
      } else {
        fields.text(name, value == null ? null : value.toString());
      }
    }

    /** Compares two values of a column that are there. */
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

  /**
   * What a row says in a column: a String, a Long, a Boolean, a {@link java.time.Duration}, a
   * {@link java.time.Instant} or a List of Strings; null when it says nothing.
   *
   * @param <R> the kind of rows
   */
  @FunctionalInterface
  public interface Value<R> {

    /** The value of {@code row}. */
    @Nullable Object of(R row);
  }
}
