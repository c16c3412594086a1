package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.GuardedParser.JsonCopy;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.redaction.SecretRedactor;
import dev.syncruns.domain.value.ExtraFields;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as a reader goes through it, field by field. For each field that {@link
 * #nextField} finds exactly one of the reading methods is called. A value of another type than the
 * one asked for is kept among the extra fields of the object it is in, under its field's name; null
 * is the same as absent. Of fields with the same name the last one counts.
 */
final class JsonCursor extends GuardedParser {
  private static final long BEYOND = 1_000_000_000_000_000L;
  private static final int LONG_DIGITS = 19;

  private final int maxParts;
  private Event event = Event.START_OBJECT;
  private KnownName known = KnownName.beginning();
  private String prefix = "";
  private @Nullable Map<String, String> extras;
  private int parts;

  /** What reads the object that the source stands in. */
  interface ObjectReader<T> {
    /** Reads up to the end of the object. */
    T read(JsonCursor in);
  }

  /** The place of a source, through which its reader finds it again. */
  private record Place(JsonLocation place, JsonCursor source) implements JsonLocation {
    @Override
    public long getLineNumber() {
      return place.getLineNumber();
    }

    @Override
    public long getColumnNumber() {
      return place.getColumnNumber();
    }

    @Override
    public long getStreamOffset() {
      return place.getStreamOffset();
    }
  }

  /**
   * A document.
   *
   * @param parser reads {@code json}
   * @param secrets are hidden in every name and text
   */
  JsonCursor(JsonParser parser, GuardedJson json, JsonLimits limits, SecretRedactor secrets) {
    super(parser, json, limits, secrets);
    this.maxParts = limits.parts();
  }

  /** The source behind a parser that JSON-B has wrapped for a deserializer. */
  static JsonCursor behind(JsonParser wrapped) {
    if (wrapped.getLocation() instanceof Place place) {
      return place.source();
    }
    throw new IllegalStateException("documents are read by JsonDocuments only");
  }

  @Override
  public JsonLocation getLocation() {
    return new Place(super.getLocation(), this);
  }

  /** Goes to the next field of the object; false at its end. */
  boolean nextField() {
    if (next() != Event.KEY_NAME) {
      return false;
    }
    known = nameAfter(known);
    event = next();
    return true;
  }

  /** The name of the field. */
  String name() {
    return known.toString();
  }

  /** The field, if the API's page knows it. */
  Field field() {
    return known.field();
  }

  boolean isArray() {
    return event == Event.START_ARRAY;
  }

  boolean isObject() {
    return event == Event.START_OBJECT;
  }

  boolean isNull() {
    return event == Event.VALUE_NULL;
  }

  /** The field's text; null when it is null or something else. */
  @Nullable String text() {
    if (event == Event.VALUE_STRING) {
      return textOf(known).text();
    }
    keepUnlessNull();
    return null;
  }

  /** What is made of the field's text; null when it is null or something else. */
  <T> @Nullable T made(Function<String, T> maker) {
    if (event == Event.VALUE_STRING) {
      return textOf(known).made(maker);
    }
    keepUnlessNull();
    return null;
  }

  /** As {@link #text}, for what hardly stands in the document a second time. */
  @Nullable String once() {
    if (event == Event.VALUE_STRING) {
      return getString();
    }
    keepUnlessNull();
    return null;
  }

  /** The field's whole number; null when it is null, something else, or no {@code long}. */
  @Nullable Long integer() {
    return integer(null);
  }

  /**
   * The field's count; null when it is null or no whole number. One that no {@code long} holds
   * counts as {@value #BEYOND}, so that rules hold and sums do not overflow; its digits are kept
   * among the extra fields.
   */
  @Nullable Long counted() {
    return integer(BEYOND);
  }

  private @Nullable Long integer(@Nullable Long beyond) {
    if (event != Event.VALUE_NUMBER) {
      keepUnlessNull();
      return null;
    }
    Long integer = plainInteger();
    return integer == null ? anyInteger(beyond) : integer;
  }

  /**
   * An integer as JSON Schema has it: a number without a fraction, also where it is written with
   * one, or with an exponent. Costs no more than its digits, however large the exponent.
   *
   * @param beyond what one is that no {@code long} holds
   */
  private @Nullable Long anyInteger(@Nullable Long beyond) {
    String digits = number();
    try {
      BigDecimal exact = new BigDecimal(digits);
      if (exact.stripTrailingZeros().scale() > 0) {
        keep();
        return null;
      }
      if (exact.precision() - (long) exact.scale() <= LONG_DIGITS) {
        return exact.longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      // Beyond a long, or with an exponent beyond an int: judged below.
    }
    keep();
    boolean tiny = digits.contains("e-") || digits.contains("E-");
    if (beyond == null || tiny) {
      return null;
    }
    return digits.startsWith("-") ? -beyond : beyond;
  }

  /** The field's truth value; null when it is null or something else. */
  @Nullable Boolean truth() {
    if (event == Event.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    if (event == Event.VALUE_FALSE) {
      return Boolean.FALSE;
    }
    keepUnlessNull();
    return null;
  }

  /** The field's object, with extra fields of its own; null when it is null or something else. */
  <T> @Nullable T object(ObjectReader<T> reader) {
    if (event == Event.START_OBJECT) {
      return element(reader);
    }
    keepUnlessNull();
    return null;
  }

  /**
   * The field's object, whose extra fields count as those of the object around it, under names that
   * begin with the field's; null when it is null or something else.
   */
  <T> @Nullable T part(ObjectReader<T> reader) {
    if (event != Event.START_OBJECT) {
      keepUnlessNull();
      return null;
    }
    String outer = prefix;
    KnownName around = known;
    prefix = outer + known + ".";
    known = around.inside();
    T value = reader.read(this);
    known = around;
    prefix = outer;
    return value;
  }

  /**
   * The field's array of objects; empty when it is null or something else. An element that is null
   * is {@code absent}; any other that is no object is kept as an extra field named like {@code
   * runs[3]}.
   *
   * @param reader reads one object
   * @param absent stands for an element that is null
   * @param max how many elements there may be
   */
  <T> List<T> list(ObjectReader<T> reader, T absent, int max) {
    if (event != Event.START_ARRAY) {
      keepUnlessNull();
      return List.of();
    }
    List<T> found = new ArrayList<>();
    String field = name();
    event = next();
    for (int index = 0; event != Event.END_ARRAY; index++) {
      if (index == max) {
        throw new SizeLimitException(Limit.PAGE_ITEMS, max + " " + field);
      }
      if (event == Event.START_OBJECT) {
        found.add(element(reader));
      } else if (event == Event.VALUE_NULL) {
        count();
        found.add(absent);
      } else {
        keep(field + "[" + index + "]");
      }
      event = next();
    }
    return found;
  }

  /** Passes over the field. */
  void skip() {
    int depth = 0;
    Event passed = event;
    while (true) {
      switch (passed) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case KEY_NAME, VALUE_STRING -> getString();
        case VALUE_NUMBER -> number();
        default -> {
          // A word is passed over by itself.
        }
      }
      if (depth == 0) {
        return;
      }
      passed = next();
    }
  }

  /** Keeps the field as it is among the extra fields. */
  void keep() {
    keep(name());
  }

  private void keep(String name) {
    count();
    if (extras == null) {
      extras = new LinkedHashMap<>();
    }
    extras.put(prefix + name, JsonCopy.of(this, event));
  }

  /** The extra fields of the object so far. */
  ExtraFields extra() {
    return extras == null ? ExtraFields.none() : ExtraFields.of(extras);
  }

  private <T> T element(ObjectReader<T> reader) {
    count();
    Map<String, String> outerExtras = extras;
    String outerPrefix = prefix;
    KnownName around = known;
    known = around.inside();
    extras = null;
    prefix = "";
    T value = reader.read(this);
    known = around;
    extras = outerExtras;
    prefix = outerPrefix;
    return value;
  }

  private void keepUnlessNull() {
    if (event != Event.VALUE_NULL) {
      keep();
    }
  }

  private void count() {
    parts++;
    if (parts > maxParts) {
      throw new SizeLimitException(
          Limit.PAGE_ITEMS, maxParts + " runs, jobs, tasks and other parts");
    }
  }

  /** The fields that the schemas of the API's page name, whatever the object they stand in. */
  enum Field {
    RUNS("runs"),
    LINKS("_links"),
    SELF("self"),
    PREV("prev"),
    NEXT("next"),
    HREF("href"),
    ID("id"),
    CONNECTION_ID("connectionId"),
    START_DATE_TIME("startDateTime"),
    END_DATE_TIME("endDateTime"),
    PHASE("phase"),
    STATE("state"),
    RESULT("result"),
    ERROR("error"),
    JOBS("jobs"),
    ERROR_KEY("errorKey"),
    DESCRIPTION("description"),
    CONNECTOR_TYPE("connectorType"),
    TASKS("tasks"),
    SOURCE_FILE_ID("sourceFileId"),
    RETRY_ATTEMPTS("retryAttempts"),
    DETAILS("details"),
    SYSTEM("system"),
    MESSAGE("message"),
    CATEGORY("category"),
    ERROR_CODE("errorCode"),
    CAN_USER_FIX("canUserFix"),
    KB_ARTICLE_LINK("kbArticleLink"),
    BRIDGE_EXIT_CODE("bridgeExitCode"),
    DESCRIPTION_KEY("descriptionKey"),
    SYNCHRONIZATION_REPORT("synchronizationReport"),
    SUGGESTED_ACTION("suggestedAction"),
    TOTAL_ERRORS_COUNT("totalErrorsCount"),
    TOTAL_WARNINGS_COUNT("totalWarningsCount"),
    TOTAL_OTHER_ISSUES_COUNT("totalOtherIssuesCount"),

    /** Any other. */
    UNKNOWN("");

    private static final Map<String, Field> BY_NAME =
        Arrays.stream(values())
            .collect(Collectors.toMap(field -> field.apiName, Function.identity()));

    private final String apiName;

    Field(String apiName) {
      this.apiName = apiName;
    }

    static Field named(String name) {
      return BY_NAME.getOrDefault(name, UNKNOWN);
    }
  }
}
