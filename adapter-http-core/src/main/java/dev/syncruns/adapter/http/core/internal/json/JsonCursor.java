package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.redaction.KnownSecrets;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.ports.SecretRedactor;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over a JSON document, field by field; JSON-B sees an ordinary parser. For each field of
 * {@link #nextField}, exactly one reading method must be called. A value of another type than
 * requested becomes an extra field of its object; null means absent. The last of several fields
 * with the same name counts. Secrets are redacted in all texts.
 */
final class JsonCursor implements JsonParser {
  private static final Long BEYOND = 1_000_000_000_000_000L;
  private static final int LONG_DIGITS = 19;
  private static final int TEXTS_PER_FIELD = 8;
  private static final int LEVELS = 8;

  private final OctetParser json;
  private final KnownSecrets secrets;
  private final int maxName;
  private final int maxParts;
  private final Field[] followers = new Field[LEVELS * Field.COUNT];
  private final @Nullable KnownText[] texts =
      new @Nullable KnownText[Field.COUNT * TEXTS_PER_FIELD];
  private @Nullable JsonToken token;
  private Field field = Field.UNKNOWN;
  private String prefix = "";
  private @Nullable Map<String, String> extras;
  private int parts;
  private int level;

  /** Reads the object at the cursor. */
  interface ObjectReader<T> {
    /** Reads to the end of the object. */
    T read(JsonCursor in) throws IOException;
  }

  /** A location through which a reader finds the cursor behind its wrapper. */
  private record Place(JsonCursor cursor, long lineNumber, long columnNumber, long streamOffset)
      implements JsonLocation {
    @Override
    public long getLineNumber() {
      return lineNumber;
    }

    @Override
    public long getColumnNumber() {
      return columnNumber;
    }

    @Override
    public long getStreamOffset() {
      return streamOffset;
    }
  }

  /**
   * Creates a cursor.
   *
   * @param json parses the document within its limits; closed with the cursor
   * @param secrets redacted in all names and texts
   */
  JsonCursor(OctetParser json, JsonLimits limits, SecretRedactor secrets) {
    this.json = json;
    this.secrets = secrets.known();
    this.maxName = limits.textLength();
    this.maxParts = limits.parts();
    Arrays.fill(followers, Field.UNKNOWN);
  }

  /** Returns the cursor behind a parser that JSON-B has wrapped. */
  static JsonCursor behind(JsonParser wrapped) {
    if (wrapped.getLocation() instanceof Place place) {
      return place.cursor();
    }
    throw new IllegalStateException("documents are read by JsonDocuments only");
  }

  /** Returns whether the outermost array or object was closed. */
  boolean isComplete() {
    return token != null && json.getParsingContext().inRoot();
  }

  /** Returns whether only white space follows. */
  boolean isAtEnd() throws IOException {
    return json.nextToken() == null;
  }

  /**
   * Moves to the next field of the object; false at its end. Documents usually repeat the order of
   * fields.
   */
  boolean nextField() throws IOException {
    int place = (level & (LEVELS - 1)) * Field.COUNT + field.index();
    Field expected = followers[place];
    if (expected != Field.UNKNOWN && json.nextText(expected.spelling)) {
      field = expected;
      token = JsonToken.VALUE_STRING;
      return true;
    }
    String next = json.nextFieldName();
    if (next == null) {
      token = json.currentToken();
      return false;
    }
    if (!next.equals(expected.apiName)) {
      expected = Field.named(next);
      followers[place] = expected;
    }
    field = expected;
    token = json.nextToken();
    return true;
  }

  /** The name of the field. */
  String name() throws IOException {
    return field == Field.UNKNOWN ? json.currentName() : field.apiName;
  }

  /** The field, if the API's page describes it. */
  Field field() {
    return field;
  }

  boolean isArray() {
    return token == JsonToken.START_ARRAY;
  }

  boolean isObject() {
    return token == JsonToken.START_OBJECT;
  }

  boolean isNull() {
    return token == JsonToken.VALUE_NULL;
  }

  /** The text of the field; null if it is null or of another type. */
  @Nullable String text() throws IOException {
    return token == JsonToken.VALUE_STRING ? known().text : preserved();
  }

  /** The value of the field's text; null if it is null or of another type. */
  <T> @Nullable T enumValue(Function<String, T> reader) throws IOException {
    return token == JsonToken.VALUE_STRING ? known().value(reader) : preserved();
  }

  /** Like {@link #text}, for texts that rarely repeat in a document. */
  @Nullable String string() throws IOException {
    return token == JsonToken.VALUE_STRING ? json.text(secrets) : preserved();
  }

  /**
   * The text of the field, reusing the previous instance if it is equal; compared without a copy.
   */
  private KnownText known() throws IOException {
    // Texts are distinguished by their beginning, because results alternate.
    int place = field.index() * TEXTS_PER_FIELD + (json.first() & (TEXTS_PER_FIELD - 1));
    KnownText known = texts[place];
    if (known == null || !json.passOver(known.spelling)) {
      String text = json.text(secrets);
      if (known == null || !known.text.equals(text)) {
        known = new KnownText(text);
        texts[place] = known;
      }
    }
    return known;
  }

  /** The integer of the field; null if it is null, of another type, or outside {@code long}. */
  @Nullable Long integer() throws IOException {
    return integer(null);
  }

  /**
   * The count of the field; null if it is null or not an integer. A count outside {@code long}
   * becomes {@value #BEYOND}, so that rules apply and sums do not overflow; its digits become an
   * extra field.
   */
  @Nullable Long count() throws IOException {
    return integer(BEYOND);
  }

  private @Nullable Long integer(@Nullable Long beyond) throws IOException {
    if (token == JsonToken.VALUE_NUMBER_INT && json.getTextLength() < LONG_DIGITS) {
      return json.getLongValue();
    }
    return token != null && token.isNumeric() ? anyInteger(beyond) : preserved();
  }

  /**
   * An integer as defined by JSON Schema: a number without a fractional part, even if written with
   * a fraction or an exponent. The cost depends on its digits only, however large the exponent.
   *
   * @param beyond the result for integers outside {@code long}
   */
  private @Nullable Long anyInteger(@Nullable Long beyond) throws IOException {
    String digits = json.getText();
    try {
      BigDecimal exact = new BigDecimal(digits);
      if (exact.stripTrailingZeros().scale() > 0) {
        return preserved();
      }
      if (exact.precision() - (long) exact.scale() <= LONG_DIGITS) {
        return exact.longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      // Outside long, or with an exponent outside int; handled below.
    }
    preserve();
    boolean tiny = digits.contains("e-") || digits.contains("E-");
    if (beyond == null || tiny) {
      return null;
    }
    return digits.startsWith("-") ? -beyond : beyond;
  }

  /** The boolean of the field; null if it is null or of another type. */
  @Nullable Boolean bool() throws IOException {
    if (token == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    return token == JsonToken.VALUE_FALSE ? Boolean.FALSE : preserved();
  }

  /** The object of the field, with its own extra fields; null if it is null or of another type. */
  <T> @Nullable T object(ObjectReader<T> reader) throws IOException {
    return token == JsonToken.START_OBJECT ? element(reader) : preserved();
  }

  /**
   * The object of the field, whose extra fields become those of the enclosing object, prefixed with
   * the field's name; null if it is null or of another type.
   */
  <T> @Nullable T embedded(ObjectReader<T> reader) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      return preserved();
    }
    Field around = field;
    String outer = prefix;
    field = Field.UNKNOWN;
    prefix = outer + spelled(name()) + ".";
    T value = reader.read(this);
    field = around;
    prefix = outer;
    return value;
  }

  /**
   * The array of objects of the field; empty if it is null or of another type. Elements that are
   * null become {@code absent}; other elements that are not objects become extra fields with names
   * such as {@code runs[3]}.
   *
   * @param reader reads one object
   * @param absent replaces null elements
   * @param max maximum number of elements
   */
  <T> List<T> list(ObjectReader<T> reader, T absent, int max) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      preserved();
      return List.of();
    }
    List<T> found = new ArrayList<>();
    String ofList = name();
    token = json.nextToken();
    for (int index = 0; token != JsonToken.END_ARRAY; index++) {
      if (index == max) {
        throw new SizeLimitException(Limit.PAGE_ITEMS, max + " " + ofList);
      }
      if (token == JsonToken.START_OBJECT) {
        found.add(element(reader));
      } else if (token == JsonToken.VALUE_NULL) {
        addPart();
        found.add(absent);
      } else {
        preserve(ofList + "[" + index + "]");
      }
      token = json.nextToken();
    }
    return found;
  }

  /** Skips the field. */
  void skip() throws IOException {
    json.skipChildren();
  }

  /** Keeps the field unchanged among the extra fields. */
  void preserve() throws IOException {
    preserve(name());
  }

  private void preserve(String fieldName) throws IOException {
    addPart();
    if (extras == null) {
      extras = new LinkedHashMap<>();
    }
    extras.put(prefix + spelled(fieldName), JsonText.of(json, this::spelled));
  }

  /** Handles a value of another type: kept unless it is null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null fits any type
  private <T> @Nullable T preserved() throws IOException {
    if (token != JsonToken.VALUE_NULL) {
      preserve();
    }
    return null;
  }

  /** The extra fields of the object so far. */
  ExtraFields extra() {
    return extras == null ? ExtraFields.none() : ExtraFields.of(extras);
  }

  private <T> T element(ObjectReader<T> reader) throws IOException {
    addPart();
    Map<String, String> outerExtras = extras;
    String outerPrefix = prefix;
    Field around = field;
    field = Field.UNKNOWN;
    extras = null;
    prefix = "";
    level++;
    T value = reader.read(this);
    level--;
    field = around;
    extras = outerExtras;
    prefix = outerPrefix;
    return value;
  }

  private void addPart() {
    parts++;
    if (parts > maxParts) {
      throw new SizeLimitException(
          Limit.PAGE_ITEMS, maxParts + " runs, jobs, tasks and other parts");
    }
  }

  /** A name without secrets; the parser limits names only approximately. */
  private String spelled(String anyName) {
    if (anyName.length() > maxName) {
      throw new SizeLimitException(Limit.TOKEN_LENGTH, maxName + " characters");
    }
    return secrets.redact(anyName);
  }

  @Override
  public boolean hasNext() {
    return json.currentToken() == null ? !json.isClosed() : !json.getParsingContext().inRoot();
  }

  @Override
  public Event next() {
    try {
      token = json.nextToken();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (token == null) {
      throw new NoSuchElementException("the document has ended");
    }
    return switch (token) {
      case START_OBJECT -> Event.START_OBJECT;
      case END_OBJECT -> Event.END_OBJECT;
      case START_ARRAY -> Event.START_ARRAY;
      case END_ARRAY -> Event.END_ARRAY;
      case FIELD_NAME -> Event.KEY_NAME;
      case VALUE_STRING -> Event.VALUE_STRING;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Event.VALUE_NUMBER;
      case VALUE_TRUE -> Event.VALUE_TRUE;
      case VALUE_FALSE -> Event.VALUE_FALSE;
      case VALUE_NULL -> Event.VALUE_NULL;
      default -> throw new IllegalStateException("no token of JSON: " + token);
    };
  }

  @Override
  public String getString() {
    try {
      return spelled(json.getText());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public boolean isIntegralNumber() {
    return getBigDecimal().scale() == 0;
  }

  @Override
  public int getInt() {
    return getBigDecimal().intValue();
  }

  @Override
  public long getLong() {
    return getBigDecimal().longValue();
  }

  @Override
  public BigDecimal getBigDecimal() {
    return new BigDecimal(getString());
  }

  @Override
  public JsonLocation getLocation() {
    com.fasterxml.jackson.core.JsonLocation place = json.currentLocation();
    return new Place(this, place.getLineNr(), place.getColumnNr(), place.getByteOffset());
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** A previous text of a field, and its value. */
  private static final class KnownText {
    private static final byte[] NONE = {0};

    final String text;
    final byte[] spelling;
    private @Nullable Function<String, ?> reader;
    private @Nullable Object value;

    KnownText(String text) {
      this.text = text;
      this.spelling = isPlain(text) ? (text + '"').getBytes(StandardCharsets.US_ASCII) : NONE;
    }

    /** Whether JSON has only one spelling of the text. */
    private static boolean isPlain(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\' || c < ' ' || c > '~') {
          return false;
        }
      }
      return true;
    }

    /** The value of the text for {@code wanted}; computed once. */
    @SuppressWarnings("unchecked") // The same reader returns the same type.
    <T> T value(Function<String, T> wanted) {
      Object known = value;
      if (known != null && reader == wanted) {
        return (T) known;
      }
      T made = wanted.apply(text);
      value = made;
      reader = wanted;
      return made;
    }
  }

  /**
   * The compact text of a JSON value, copied token by token without recursion; numbers keep their
   * exact text.
   */
  private static final class JsonText {
    private static final HexFormat HEX = HexFormat.of();
    private static final char LAST_CONTROL = 0x1F;

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<String> spelling;
    private boolean afterValue;
    private int depth;

    private JsonText(UnaryOperator<String> spelling) {
      this.spelling = spelling;
    }

    /** Returns the text of the parser's current value, and moves to its end. */
    static String of(com.fasterxml.jackson.core.JsonParser json, UnaryOperator<String> spelling)
        throws IOException {
      JsonText copy = new JsonText(spelling);
      copy.add(json);
      while (copy.depth > 0) {
        json.nextToken();
        copy.add(json);
      }
      return copy.text.toString();
    }

    private void add(com.fasterxml.jackson.core.JsonParser json) throws IOException {
      switch (json.currentToken()) {
        case START_OBJECT, START_ARRAY -> {
          separate();
          text.append(json.getText());
          afterValue = false;
          depth++;
        }
        case END_OBJECT, END_ARRAY -> {
          text.append(json.getText());
          afterValue = true;
          depth--;
        }
        case FIELD_NAME -> {
          separate();
          quote(spelling.apply(json.getText()));
          text.append(':');
          afterValue = false;
        }
        case VALUE_STRING -> {
          separate();
          quote(spelling.apply(json.getText()));
        }
        default -> {
          separate();
          text.append(json.getText());
        }
      }
    }

    private void separate() {
      if (afterValue) {
        text.append(',');
      }
      afterValue = true;
    }

    private void quote(String value) {
      text.append('"');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          text.append('\\').append(c);
        } else if (c <= LAST_CONTROL || isLoneSurrogate(value, i)) {
          text.append("\\u").append(HEX.toHexDigits(c));
        } else {
          text.append(c);
        }
      }
      text.append('"');
    }

    private static boolean isLoneSurrogate(String value, int i) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)) {
        return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
      }
      return Character.isLowSurrogate(c)
          && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
  }

  /** The fields in the schemas of the API's page, in any object. */
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

    /** Any other field. */
    UNKNOWN("");

    static final int COUNT = values().length;

    private static final Map<String, Field> BY_NAME =
        Arrays.stream(values())
            .collect(Collectors.toMap(field -> field.apiName, Function.identity()));

    private final String apiName;

    @SuppressWarnings("ImmutableEnumChecker") // compared only, never exposed
    private final byte[] spelling;

    Field(String apiName) {
      this.apiName = apiName;
      this.spelling = ('"' + apiName + "\":\"").getBytes(StandardCharsets.US_ASCII);
    }

    /** The index in arrays of {@link #COUNT} entries. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
      return ordinal();
    }

    static Field named(String name) {
      return BY_NAME.getOrDefault(name, UNKNOWN);
    }
  }
}
