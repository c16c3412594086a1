package dev.syncruns.adapter.http.core.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.syncruns.adapter.http.core.internal.transport.CountingInputStream.TruncatedBodyException;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.Causes;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.ports.SecretRedactor;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.eclipse.parsson.JsonProviderImpl;
import org.eclipse.yasson.JsonBindingProvider;
import org.eclipse.yasson.YassonJsonb;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON documents with a shared {@code Jsonb}: a document is one object in UTF-8; invalid
 * bytes are read as U+FFFD. Thread-safe.
 */
public final class JsonDocuments {
  private final JsonLimits limits;
  private final SecretRedactor secrets;
  private final YassonJsonb jsonb;
  private final JsonFactory parsers;

  /**
   * Creates a reader with limits.
   *
   * @param secrets redacted in all names and texts
   */
  public JsonDocuments(JsonLimits limits, SecretRedactor secrets) {
    this.limits = limits;
    this.secrets = secrets;
    this.parsers =
        new OctetParser.Factory(
            new JsonFactoryBuilder()
                .streamReadConstraints(limits.constraints())
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE));
    // Both providers are named explicitly, because the host's context class loader may have
    // others. Yasson requires a provider but never reads with it.
    JsonProvider parsson = new JsonProviderImpl();
    JsonbConfig config = new JsonbConfig().withDeserializers(Deserializers.within(limits));
    this.jsonb =
        ContextLoader.ours(
            () ->
                (YassonJsonb)
                    new JsonBindingProvider()
                        .create()
                        .withConfig(config)
                        .withProvider(parsson)
                        .build());
  }

  /**
   * Reads a body.
   *
   * @param body read to its end if the document is valid; not closed
   * @param type one of the supported types
   * @throws UnreadableJson if it is not such a document
   * @throws SizeLimitException if it is too large
   * @throws UncheckedIOException if it could not be received
   */
  public Object read(InputStream body, Type type) {
    Utf8Input octets = new Utf8Input(body);
    Object value = null;
    Exception failure = null;
    boolean trailing = false;
    try (JsonCursor cursor =
        new JsonCursor((OctetParser) parsers.createParser(octets), limits, secrets)) {
      try {
        value = jsonb.fromJson(cursor, type);
        trailing = !cursor.isAtEnd();
      } catch (IOException | RuntimeException unreadable) {
        failure = unreadable;
        trailing = cursor.isComplete();
      }
    } catch (IOException unopened) {
      failure = unopened;
    }
    if (failure != null) {
      rethrowUnlessMalformed(failure);
    }
    check(octets, failure, trailing);
    return checked(octets, value);
  }

  private static void rethrowUnlessMalformed(Exception failure) {
    Causes.find(failure, SizeLimitException.class)
        .ifPresent(
            limit -> {
              throw limit;
            });
    Causes.find(failure, TruncatedBodyException.class)
        .ifPresent(
            broken -> {
              throw new UnreadableJson(broken.why(), broken.isCutOff(), "");
            });
    Causes.find(failure, IOException.class)
        .filter(lost -> !(lost instanceof JacksonException))
        .ifPresent(
            lost -> {
              throw new UncheckedIOException(lost);
            });
  }

  private static void check(Utf8Input octets, @Nullable Exception failure, boolean trailing) {
    if (octets.isEmpty()) {
      throw unreadable(octets, "it is empty", true);
    }
    if (!octets.isObject()) {
      throw unreadable(octets, "it is not a JSON object", false);
    }
    if (trailing) {
      throw unreadable(octets, "something follows the JSON object", false);
    }
    if (failure != null) {
      if (Causes.find(failure, JacksonException.class).isEmpty()) {
        throw new IllegalStateException("JSON-B failed", failure);
      }
      throw octets.isEnded()
          ? unreadable(octets, "it ends before its end", true)
          : unreadable(octets, "it is not JSON", false);
    }
  }

  private static Object checked(Utf8Input octets, @Nullable Object value) {
    if (value == null) {
      throw unreadable(octets, "it has no run", false);
    }
    if (value instanceof RunsContent<?> content && content.runs() == null) {
      throw unreadable(octets, "it has no runs", false);
    }
    return value;
  }

  private static UnreadableJson unreadable(Utf8Input octets, String why, boolean cutOff) {
    return new UnreadableJson(why, cutOff, Excerpts.of(octets.beginning()));
  }

  /** The beginning of an unexpected response as one line of text. */
  public static final class Excerpts {

    private static final int LONGEST = 800;

    private Excerpts() {}

    /** Returns the beginning without control and format characters, on one line; untrusted. */
    public static String of(String text) {
      return lineOf(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /** Returns the whole text without control and format characters, on one line; untrusted. */
    public static String lineOf(String text) {
      StringBuilder line = new StringBuilder();
      text.codePoints().map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
      return line.toString().replaceAll(" +", " ").strip();
    }

    private static boolean isPlain(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            false;
        default -> true;
      };
    }
  }

  /** The thread context class loader, by which libraries find their parts. */
  public static final class ContextLoader {
    private ContextLoader() {}

    /** Returns the result of {@code made} with the library's own class loader as context. */
    public static <T> T ours(Supplier<T> made) {
      Thread thread = Thread.currentThread();
      ClassLoader ofTheHost = thread.getContextClassLoader();
      thread.setContextClassLoader(ContextLoader.class.getClassLoader());
      try {
        return made.get();
      } finally {
        thread.setContextClassLoader(ofTheHost);
      }
    }
  }

  /** A document that is not the expected JSON. */
  public static final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean cutOff;
    private final String excerpt;

    /**
     * Creates the exception.
     *
     * @param why the defect, without text of the document
     * @param cutOff whether it ended early, so that another attempt may succeed
     * @param excerpt its beginning, untrusted
     */
    UnreadableJson(String why, boolean cutOff, String excerpt) {
      super(why, null, false, false);
      this.cutOff = cutOff;
      this.excerpt = excerpt;
    }

    /** The defect, without text of the document. */
    public String why() {
      return String.valueOf(getMessage());
    }

    /** Whether it ended early. */
    public boolean isCutOff() {
      return cutOff;
    }

    /** Its beginning without control characters; may be empty; untrusted. */
    public String excerpt() {
      return excerpt;
    }
  }
}
