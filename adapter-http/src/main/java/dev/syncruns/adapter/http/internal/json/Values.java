package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.verbatim.Timestamp;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values made of a field's text, absent when the text is. */
final class Values {

  private Values() {}

  static <T> @Nullable T of(@Nullable String text, Function<String, T> made) {
    return text == null ? null : made.apply(text);
  }

  static @Nullable Timestamp timestamp(JsonSource in) {
    return of(in.text(), Timestamp::of);
  }
}
