package dev.syncruns.cli.render.sheet;

import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.view.Cell;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of one of the few kinds that a sheet knows, and how each is written. */
final class Datum {

  private Datum() {}

  /** What people read. */
  static Cell cell(@Nullable Object value, Reading reading) {
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
  static String text(@Nullable Object value, Reading reading) {
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
