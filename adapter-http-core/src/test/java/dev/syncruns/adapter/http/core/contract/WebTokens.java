package dev.syncruns.adapter.http.core.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** JSON Web Tokens that say when they expire; their signatures are no signatures. */
final class WebTokens {

  private WebTokens() {}

  static String expiring(Instant end, String signature) {
    return encoded("{\"alg\":\"RS256\"}")
        + "."
        + encoded("{\"scope\":[\"itwin-platform\"],\"exp\":" + end.getEpochSecond() + "}")
        + "."
        + encoded(signature);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
