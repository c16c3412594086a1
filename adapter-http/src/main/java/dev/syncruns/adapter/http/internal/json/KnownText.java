package dev.syncruns.adapter.http.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A text that a field had, with what was made of it. */
final class KnownText {
  private static final int LONGEST = 96;

  private final String text;
  private Spelling spelling = Spelling.NONE;
  private @Nullable Function<String, ?> maker;
  private @Nullable Object made;

  KnownText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** From now on the text is recognized where it comes again, if there is one way to spell it. */
  void comesAgain() {
    if (spelling == Spelling.NONE && text.length() <= LONGEST) {
      spelling = Spelling.of(text);
    }
  }

  /** Whether it, and no more, stands in a document from an index on. */
  boolean isAt(byte[] document, int from, int limit) {
    return spelling.isAt(document, from, limit);
  }

  /** What {@code wanted} makes of the text; made once. */
  @SuppressWarnings("unchecked") // The same maker makes the same type.
  <T> T made(Function<String, T> wanted) {
    Object known = made;
    if (known != null && maker == wanted) {
      return (T) known;
    }
    T now = wanted.apply(text);
    made = now;
    maker = wanted;
    return now;
  }
}
