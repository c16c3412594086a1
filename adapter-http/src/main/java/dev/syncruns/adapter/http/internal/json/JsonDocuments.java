package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.adapter.http.internal.wire.BrokenBody;
import dev.syncruns.adapter.http.internal.wire.Causes;
import dev.syncruns.adapter.http.internal.wire.LimitReached;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader of whole JSON documents over one shared {@code Jsonb}: a document is one object in
 * UTF-8 and nothing behind it; an octet that is not UTF-8 is read as U+FFFD. Safe to use from many
 * threads at once.
 */
public final class JsonDocuments {
  private final JsonLimits limits;
  private final Jsonb jsonb;

  /** A reader with limits. */
  public JsonDocuments(JsonLimits limits) {
    this.limits = limits;
    this.jsonb =
        JsonbBuilder.newBuilder()
            .withProvider(new RoomyJsonProvider())
            .withConfig(new JsonbConfig().withDeserializers(Deserializers.within(limits)))
            .build();
  }

  /**
   * The value that a body holds.
   *
   * @param body read to its end when the document is good; not closed
   * @param type one of the types read here
   * @throws UnreadableJson when it is not such a document
   * @throws LimitReached when it is too large
   * @throws UncheckedIOException when it did not arrive
   */
  public Object read(InputStream body, Type type) {
    GuardedJson guarded = new GuardedJson(body, limits);
    Object value = null;
    Exception failure = null;
    try {
      value = jsonb.fromJson(new InputStreamReader(guarded, StandardCharsets.UTF_8), type);
      guarded.finish();
    } catch (IOException | RuntimeException unreadable) {
      failure = unreadable;
    }
    if (guarded.isEmpty()) {
      failure = beyondBlanks(guarded).orElse(failure);
    }
    return checked(guarded, value, failure);
  }

  /** The parser takes many blanks for the end; what lies behind them is there all the same. */
  private static Optional<Exception> beyondBlanks(GuardedJson guarded) {
    try {
      guarded.finish();
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.of(unreadable);
    }
  }

  private static Object checked(
      GuardedJson guarded, @Nullable Object value, @Nullable Exception failure) {
    guarded.loss().ifPresent(JsonDocuments::rethrow);
    if (failure != null) {
      Causes.find(failure, LimitReached.class).ifPresent(JsonDocuments::rethrow);
    }
    String excerpt = Excerpts.of(guarded.beginning());
    if (guarded.isEmpty()) {
      throw new UnreadableJson("it is empty", true, excerpt);
    }
    if (!guarded.isObject()) {
      throw new UnreadableJson("it is not a JSON object", false, excerpt);
    }
    if (failure != null) {
      throw guarded.isComplete() || !guarded.isEnded()
          ? new UnreadableJson("it is not JSON", false, excerpt)
          : new UnreadableJson("it ends before its end", true, excerpt);
    }
    if (guarded.hasTrailing()) {
      throw new UnreadableJson("something follows the JSON object", false, excerpt);
    }
    if (value == null) {
      throw new UnreadableJson("it has no run", false, excerpt);
    }
    if (value instanceof RunsContent<?> content && content.runs() == null) {
      throw new UnreadableJson("it has no runs", false, excerpt);
    }
    return value;
  }

  private static void rethrow(Exception loss) {
    if (loss instanceof LimitReached limit) {
      throw limit;
    }
    if (loss instanceof BrokenBody broken) {
      throw new UnreadableJson(broken.why(), broken.isCutOff(), "");
    }
    throw new UncheckedIOException((IOException) loss);
  }
}
