package dev.syncruns.cli.render.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** Functions of jq 1.7 that jackson-jq lacks: those of dates, and those that jq itself defines. */
final class JqFunctions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int NANO_DIGITS = 9;
  private static final int BROKEN_DOWN = 6;
  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Definitions that an expression begins with. */
  static final String DEFINITIONS =
      """
      def IN(s): any(s == .; .);
      def IN(src; s): any(src == s; .);
      def INDEX(s; f): reduce s as $row ({}; .[$row | f | tostring] |= $row);
      def INDEX(f): INDEX(.[]; f);
      def isempty(g): first((g | false), true);
      def repeat(f): def _repeat: ., (f | _repeat); _repeat;
      def fabs: if . < 0 then -. else . end;
      def trunc: if . < 0 then ceil else floor end;
      def tostream:
        path(def r: (.[]? | r), .; r) as $p | getpath($p)
        | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
      def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
      def fromdate: sub("[.][0-9]+"; "") | fromdateiso8601;
      def date: todate;
      def dateadd(u; n): . + n;
      def datesub(u; n): . - n;
      """;

  private static final Map<Character, String> COMPOSED =
      Map.of(
          'c', "%a %b %e %H:%M:%S %Y",
          'D', "%m/%d/%y",
          'F', "%Y-%m-%d",
          'R', "%H:%M",
          'r', "%I:%M:%S %p",
          'T', "%H:%M:%S",
          'h', "%b",
          'x', "%m/%d/%y",
          'X', "%H:%M:%S");

  private JqFunctions() {}

  /** Adds the functions of dates to {@code scope}. */
  static void load(Scope scope) {
    scope.addFunction("gmtime", 0, unary((in, none) -> broken(moment(in), ZoneOffset.UTC)));
    scope.addFunction("localtime", 0, unary((in, none) -> broken(moment(in), zone())));
    scope.addFunction("mktime", 0, unary((in, none) -> epoch(in)));
    scope.addFunction("strptime", 1, unary(JqFunctions::parse));
    scope.addFunction("strftime", 1, unary((in, form) -> format(in, form, UTC)));
    scope.addFunction("strflocaltime", 1, unary((in, form) -> format(in, form, zone())));
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** A function of its input and, when it has one, the first value of its argument. */
  private interface Unary {
    JsonNode of(JsonNode in, JsonNode argument) throws JsonQueryException;
  }

  private static Function unary(Unary function) {
    return (scope, arguments, in, path, output, version) -> {
      if (arguments.isEmpty()) {
        output.emit(guarded(function, in, JSON.nullNode()), null);
        return;
      }
      arguments
          .get(0)
          .apply(scope, in, argument -> output.emit(guarded(function, in, argument), null));
    };
  }

  private static JsonNode guarded(Unary function, JsonNode in, JsonNode argument)
      throws JsonQueryException {
    try {
      return function.of(in, argument);
    } catch (DateTimeException | ArithmeticException unusable) {
      throw new JsonQueryException(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  /** The moment that seconds since 1970 are, to the nanosecond. */
  private static Instant moment(JsonNode seconds) throws JsonQueryException {
    if (!seconds.isNumber()) {
      throw new JsonQueryException("a date needs a number of seconds, not " + seconds);
    }
    BigDecimal number = seconds.decimalValue().setScale(NANO_DIGITS, RoundingMode.FLOOR);
    BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(
        whole.longValueExact(),
        number.subtract(whole).movePointRight(NANO_DIGITS).longValueExact());
  }

  /** "Broken down time": year, month from 0, day, hours, minutes, seconds, weekday, day of year. */
  private static JsonNode broken(Instant moment, ZoneId zone) {
    ZonedDateTime time = moment.atZone(zone);
    BigDecimal nanos = BigDecimal.valueOf(time.getNano(), NANO_DIGITS);
    BigDecimal seconds = nanos.add(BigDecimal.valueOf(time.getSecond())).stripTrailingZeros();
    return JSON.arrayNode()
        .add(time.getYear())
        .add(time.getMonthValue() - 1)
        .add(time.getDayOfMonth())
        .add(time.getHour())
        .add(time.getMinute())
        .add(
            seconds.scale() <= 0 ? LongNode.valueOf(seconds.longValue()) : new DecimalNode(seconds))
        .add(time.getDayOfWeek().getValue() % DayOfWeek.values().length)
        .add(time.getDayOfYear() - 1);
  }

  private static ZonedDateTime whole(JsonNode broken, ZoneId zone) throws JsonQueryException {
    boolean usable = broken instanceof ArrayNode && broken.size() >= BROKEN_DOWN;
    for (JsonNode part : broken) {
      usable &= part.isNumber();
    }
    if (!usable) {
      throw new JsonQueryException(
          "a date needs an array of numbers as gmtime makes it, not " + broken);
    }
    return LocalDate.of(broken.get(0).asInt(), 1, 1)
        .plusMonths(broken.get(1).asLong())
        .plusDays(broken.get(2).asLong() - 1)
        .atStartOfDay(zone)
        .plusHours(broken.get(3).asLong())
        .plusMinutes(broken.get(4).asLong())
        .plusSeconds(broken.get(5).asLong());
  }

  private static JsonNode epoch(JsonNode broken) throws JsonQueryException {
    return LongNode.valueOf(whole(broken, ZoneOffset.UTC).toEpochSecond());
  }

  private static JsonNode format(JsonNode in, JsonNode form, ZoneId zone)
      throws JsonQueryException {
    ZonedDateTime time = in.isNumber() ? moment(in).atZone(zone) : whole(in, zone);
    return TextNode.valueOf(formatter(form).format(time));
  }

  private static JsonNode parse(JsonNode in, JsonNode form) throws JsonQueryException {
    if (!in.isTextual()) {
      throw new JsonQueryException("strptime/1 needs a text, not " + in);
    }
    TemporalAccessor parsed = formatter(form).parse(in.textValue());
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return broken(Instant.from(parsed), ZoneOffset.UTC);
    }
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    LocalDate day =
        date != null
            ? date
            : LocalDate.of(
                get(parsed, ChronoField.YEAR, 1900),
                get(parsed, ChronoField.MONTH_OF_YEAR, 1),
                get(parsed, ChronoField.DAY_OF_MONTH, 1));
    return broken(
        day.atTime(time == null ? LocalTime.MIN : time).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static int get(TemporalAccessor parsed, ChronoField field, int otherwise) {
    return parsed.isSupported(field) ? parsed.get(field) : otherwise;
  }

  private static DateTimeFormatter formatter(JsonNode form) throws JsonQueryException {
    if (!form.isTextual()) {
      throw new JsonQueryException("a date needs a format such as \"%Y-%m-%d\", not " + form);
    }
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    add(form.textValue(), builder);
    return builder.toFormatter(Locale.ENGLISH);
  }

  private static void add(String form, DateTimeFormatterBuilder to) throws JsonQueryException {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c != '%' || i + 1 == form.length()) {
        to.appendLiteral(c);
        continue;
      }
      char directive = form.charAt(++i);
      String composed = COMPOSED.get(directive);
      if (composed == null) {
        directive(directive, to);
      } else {
        add(composed, to);
      }
    }
  }

  private static void directive(char directive, DateTimeFormatterBuilder to)
      throws JsonQueryException {
    switch (directive) {
      case 'a' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
      case 'A' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
      case 'b' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
      case 'B' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
      case 'd' -> to.appendValue(ChronoField.DAY_OF_MONTH, 2);
      case 'e' -> to.padNext(2).appendValue(ChronoField.DAY_OF_MONTH);
      case 'G' -> to.appendValue(IsoFields.WEEK_BASED_YEAR, 4);
      case 'H' -> to.appendValue(ChronoField.HOUR_OF_DAY, 2);
      case 'I' -> to.appendValue(ChronoField.CLOCK_HOUR_OF_AMPM, 2);
      case 'j' -> to.appendValue(ChronoField.DAY_OF_YEAR, 3);
      case 'k' -> to.padNext(2).appendValue(ChronoField.HOUR_OF_DAY);
      case 'l' -> to.padNext(2).appendValue(ChronoField.CLOCK_HOUR_OF_AMPM);
      case 'm' -> to.appendValue(ChronoField.MONTH_OF_YEAR, 2);
      case 'M' -> to.appendValue(ChronoField.MINUTE_OF_HOUR, 2);
      case 'n' -> to.appendLiteral('\n');
      case 'p' -> to.appendText(ChronoField.AMPM_OF_DAY, TextStyle.SHORT);
      case 's' -> to.appendValue(ChronoField.INSTANT_SECONDS);
      case 'S' -> to.appendValue(ChronoField.SECOND_OF_MINUTE, 2);
      case 't' -> to.appendLiteral('\t');
      case 'u' -> to.appendValue(ChronoField.DAY_OF_WEEK, 1);
      case 'U' -> to.appendValue(WeekFields.of(DayOfWeek.SUNDAY, 7).weekOfYear(), 2);
      case 'V' -> to.appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2);
      case 'W' -> to.appendValue(WeekFields.of(DayOfWeek.MONDAY, 7).weekOfYear(), 2);
      case 'y' -> to.appendValueReduced(ChronoField.YEAR, 2, 2, 1969);
      case 'Y' -> to.appendValue(ChronoField.YEAR, 4);
      case 'z' -> to.appendOffset("+HHMM", "+0000");
      case 'Z' -> to.appendZoneText(TextStyle.SHORT);
      case '%' -> to.appendLiteral('%');
      default ->
          throw new JsonQueryException("there is no %" + directive + " in a format of dates");
    }
  }
}
