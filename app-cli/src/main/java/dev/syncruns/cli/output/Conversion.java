package dev.syncruns.cli.output;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Another form of JSON documents. Not thread-safe. */
public abstract class Conversion {

  Conversion() {}

  /** Writes a document in the other form. */
  abstract void convert(byte[] document, Terminal out);

  /** An output for JSON that reaches {@code out} in the other form, document by document. */
  public final Terminal before(Terminal out) {
    JsonDocuments documents = new JsonDocuments(document -> convert(document, out), out::flush);
    return new Terminal(
        new PrintStream(documents, true, StandardCharsets.UTF_8),
        () -> Capabilities.PIPE,
        out::isBroken);
  }

  /**
   * An output that hands on JSON documents, objects or arrays, as soon as each has come to its end.
   * What is left of one that never does is lost.
   */
  static final class JsonDocuments extends OutputStream {
    private final Consumer<byte[]> documents;
    private final Runnable flushing;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private int depth;
    private boolean inText;
    private boolean escaped;

    JsonDocuments(Consumer<byte[]> documents, Runnable flushing) {
      this.documents = documents;
      this.flushing = flushing;
    }

    @Override
    public void write(int b) {
      document.write(b);
      if (inText) {
        inText = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inText = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
        if (depth == 0) {
          byte[] whole = document.toByteArray();
          document.reset();
          documents.accept(whole);
        }
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        write(bytes[i]);
      }
    }

    @Override
    public void flush() {
      flushing.run();
    }
  }

  /** Documents as YAML with the same values, for parsers of YAML 1.1 and 1.2. */
  public static final class Yaml extends Conversion {
    private static final int NEVER = Integer.MAX_VALUE;

    private boolean further;

    /** A conversion whose first document is alone so far. */
    public Yaml() {}

    @Override
    void convert(byte[] document, Terminal out) {
      DumpSettings settings =
          DumpSettings.builder()
              .setDefaultFlowStyle(FlowStyle.BLOCK)
              .setUseUnicodeEncoding(true)
              .setExplicitStart(further)
              .setSplitLines(false)
              .setDereferenceAliases(true)
              .setWidth(NEVER)
              .build();
      further = true;
      String yaml = new Dump(settings, new SafeTexts(settings)).dumpToString(read(document));
      JsonWriter.write(out, SafeTexts.neutralized(yaml));
      out.flush();
    }

    private static @Nullable Object read(byte[] document) {
      return JsonTree.read(new StringReader(new String(document, StandardCharsets.UTF_8)));
    }

    /**
     * Represents texts so that every YAML parser, of version 1.1 or 1.2, reads them back as the
     * same texts: quoted unless they begin with a letter and are not a word such as {@code no}.
     * Texts that a terminal or a build service would act on are double-quoted, with escapes.
     */
    static final class SafeTexts extends StandardRepresenter {
      private static final String MARK = "##";
      private static final Pattern POWER = Pattern.compile("(.+)[eE]([-+]?)([0-9]+)");

      /** Booleans and null of YAML 1.1 and 1.2, in lower case. */
      private static final Set<String> WORDS =
          Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "nan");

      SafeTexts(DumpSettings settings) {
        super(settings);
        representers.put(
            String.class,
            text -> representScalar(Tag.STR, text.toString(), style(text.toString())));
        representers.put(JsonTree.Numeral.class, number -> number((JsonTree.Numeral) number));
      }

      /** A number with all its digits, spelled so that YAML 1.1 takes it for one, too. */
      private Node number(JsonTree.Numeral number) {
        Tag tag = number.isIntegral() ? Tag.INT : Tag.FLOAT;
        Matcher power = POWER.matcher(number.text());
        String text =
            power.matches()
                ? power.group(1)
                    + (power.group(1).contains(".") ? "e" : ".0e")
                    + (power.group(2).isEmpty() ? "+" : power.group(2))
                    + power.group(3)
                : number.text();
        return representScalar(tag, text, ScalarStyle.PLAIN);
      }

      private static ScalarStyle style(String text) {
        if (TextSanitizer.isAnyActive(text) || text.contains(MARK) || text.startsWith("::")) {
          return ScalarStyle.DOUBLE_QUOTED;
        }
        boolean plain =
            !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
      }

      /**
       * Returns the document with escapes in place of active characters and of the marks of build
       * services, all of which stand in double quotes.
       */
      static String neutralized(String yaml) {
        StringBuilder safe = new StringBuilder(yaml.length());
        int before = 0;
        for (int c : yaml.codePoints().toArray()) {
          if (c == '\n' || !TextSanitizer.isActive(before, c)) {
            safe.appendCodePoint(c);
          } else {
            safe.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
          }
          before = c;
        }
        String text = safe.toString();
        while (text.contains(MARK)) {
          text = text.replace(MARK, "#\\x23");
        }
        return text;
      }
    }
  }

  /**
   * What a jq expression makes of documents: texts as lines of their own, anything else as JSON of
   * one line. Texts keep their line ends and tabs; all else that would act on a terminal is shown.
   */
  public static final class JqFilter extends Conversion {
    private static final Version LANGUAGE = Versions.JQ_1_7;
    private static final Pattern POSITION = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final ObjectMapper JSON =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String expression;
    private final boolean lines;
    private final JsonQuery query;
    private final Scope scope;
    private final Supplier<Optional<Duration>> left;

    /**
     * What an expression makes.
     *
     * @param expression the expression as typed
     * @param lines whether every result is on one line, also on terminals
     * @param left how long the evaluation of a document may take; empty for as long as it takes
     * @throws CliException when it can't be parsed, naming the place
     */
    public JqFilter(String expression, boolean lines, Supplier<Optional<Duration>> left) {
      this.expression = expression;
      this.lines = lines;
      this.left = left;
      this.scope = Scope.newEmptyScope();
      BuiltinFunctionLoader.getInstance().loadFunctions(LANGUAGE, scope);
      JqFunctions.load(scope);
      try {
        JsonQuery.compile(expression, LANGUAGE);
        this.query = JsonQuery.compile(JqFunctions.DEFINITIONS + expression, LANGUAGE);
      } catch (JsonQueryException | StackOverflowError unreadable) {
        throw refused(place(unreadable)).causedBy(unreadable);
      }
    }

    private CliException refused(String why) {
      return CliException.usage("--jq does not work: " + why)
          .row("expression", expression)
          .suggest("an expression of jq 1.7, e.g. --jq '.runs[].id'; -o json shows the document");
    }

    private static String place(Throwable unreadable) {
      Throwable cause = unreadable.getCause();
      Matcher found = POSITION.matcher(cause == null ? "" : String.valueOf(cause.getMessage()));
      return found.find()
          ? "it can't be read at line " + found.group(1) + ", column " + found.group(2)
          : "it can't be read";
    }

    @Override
    void convert(byte[] document, Terminal out) {
      JsonNode input = read(document);
      Optional<Duration> limit = left.get();
      Evaluation evaluation = new Evaluation(input, out);
      try {
        if (limit.isEmpty()) {
          evaluation.call();
        } else {
          within(limit.get(), evaluation);
        }
      } catch (JsonQueryException failed) {
        throw refused(String.valueOf(failed.getMessage())).causedBy(failed);
      } catch (StackOverflowError endless) {
        throw refused("it never ends").causedBy(endless);
      } catch (OutOfMemoryError tooLarge) {
        throw refused("it needs more memory than there is").causedBy(tooLarge);
      }
      out.flush();
    }

    private JsonNode read(byte[] document) {
      try {
        return JSON.readTree(Surrogates.paired(new String(document, StandardCharsets.UTF_8)));
      } catch (IOException unreadable) {
        throw refused("the output is no JSON").causedBy(unreadable);
      }
    }

    /**
     * Evaluates on a thread that is left behind when the time is over: jq cannot be interrupted.
     */
    private void within(Duration limit, Evaluation evaluation) throws JsonQueryException {
      FutureTask<@Nullable Void> task = new FutureTask<>(evaluation);
      Thread thread = new Thread(task, "syncruns-jq");
      thread.setDaemon(true);
      thread.start();
      try {
        task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException over) {
        evaluation.cancel();
        throw CliException.of(ExitCode.UNAVAILABLE, "the time given is over: --jq had not ended")
            .row("expression", expression)
            .suggest("a longer --timeout, or an expression that ends")
            .causedBy(over);
      } catch (InterruptedException interrupted) {
        evaluation.cancel();
        Thread.currentThread().interrupt();
        throw CliException.of(ExitCode.SIGINT, "interrupted").causedBy(interrupted);
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof JsonQueryException query) {
          throw query;
        }
        if (cause instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(cause);
      }
    }

    /** One evaluation, which writes each result as it comes. */
    private final class Evaluation implements Callable<@Nullable Void> {
      private final JsonNode input;
      private final Terminal out;
      private boolean canceled;

      Evaluation(JsonNode input, Terminal out) {
        this.input = input;
        this.out = out;
      }

      @Override
      public @Nullable Void call() throws JsonQueryException {
        try {
          query.apply(Scope.newChildScope(scope), input, this::emit);
        } catch (CancellationException readerGone) {
          cancel();
        }
        return null;
      }

      private synchronized void emit(JsonNode result) {
        if (canceled) {
          throw new CancellationException();
        }
        write(result, out);
        if (out.isBroken()) {
          throw new CancellationException();
        }
      }

      private synchronized void cancel() {
        canceled = true;
      }
    }

    private void write(JsonNode result, Terminal out) {
      JsonWriter json = new JsonWriter(!lines && JsonWriter.isIndented(out), 0);
      JsonWriter.write(
          out, (result.isTextual() ? lines(result.textValue()) : json.value(value(result))) + "\n");
    }

    private static @Nullable Object value(JsonNode node) {
      if (node.isObject()) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.properties().forEach(one -> members.put(one.getKey(), value(one.getValue())));
        return members;
      }
      if (node.isArray()) {
        List<@Nullable Object> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element)));
        return elements;
      }
      if (node.isNumber()) {
        return new JsonTree.Numeral(node.toString());
      }
      return node.isNull() || node.isMissingNode()
          ? null
          : node.isBoolean() ? (Object) node.booleanValue() : node.asText();
    }

    private static String lines(String text) {
      return text.lines().map(JqFilter::cells).collect(Collectors.joining("\n"));
    }

    private static String cells(String line) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(TerminalText.of(cell).toString());
      }
      return String.join("\t", cells);
    }

    /**
     * Halves of characters in JSON. The service may send them, JSON allows them, and the reader
     * that filters need refuses them in names.
     */
    static final class Surrogates {
      private static final Pattern ESCAPE =
          Pattern.compile(
              "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}(\\\\u[dD][c-fC-F]\\p{XDigit}{2})?"
                  + "|(u[dD][c-fC-F]\\p{XDigit}{2})"
                  + "|.)",
              Pattern.DOTALL);
      private static final String REPLACEMENT = Matcher.quoteReplacement("\\ufffd");

      private Surrogates() {}

      /**
       * {@code json} with the replacement character in place of each half without its other half.
       */
      static String paired(String json) {
        return json.toLowerCase(Locale.ROOT).contains("\\ud")
            ? ESCAPE.matcher(json).replaceAll(Surrogates::paired)
            : json;
      }

      private static String paired(MatchResult escape) {
        boolean high = escape.group().matches("\\\\u[dD][89abAB]\\p{XDigit}{2}");
        return high || escape.group(2) != null
            ? REPLACEMENT
            : Matcher.quoteReplacement(escape.group());
      }
    }
  }

  /**
   * Functions of jq 1.7 that jackson-jq lacks: those of dates, and those that jq itself defines.
   */
  static final class JqFunctions {
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

    /**
     * "Broken down time": year, month from 0, day, hours, minutes, seconds, weekday, day of year.
     */
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
              seconds.scale() <= 0
                  ? LongNode.valueOf(seconds.longValue())
                  : new DecimalNode(seconds))
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
          day.atTime(time == null ? LocalTime.MIN : time).toInstant(ZoneOffset.UTC),
          ZoneOffset.UTC);
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
}
