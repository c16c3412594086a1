package dev.syncruns.simulator.service;

import dev.syncruns.simulator.wire.HeaderList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request's {@code Accept} header says about the version of the API. */
final class Accept {

  private static final Set<String> SERVED =
      Set.of(
          "application/vnd.bentley.itwin-platform.v1+json",
          "application/json",
          "application/*",
          "*/*");

  private Accept() {}

  /** Tells whether there is a version that the client takes; no header takes any. */
  static boolean isServed(HeaderList headers) {
    List<String> accepted = headers.all("Accept");
    return accepted.isEmpty()
        || accepted.stream()
            .flatMap(value -> Pattern.compile(",").splitAsStream(value))
            .map(range -> range.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
            .anyMatch(SERVED::contains);
  }
}
