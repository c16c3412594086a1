package dev.syncruns.domain.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Environment variables that contain a token or client secret, or its location. */
public final class SecretVariables {
  private static final List<String> BEGINNINGS =
      List.of("SYNCRUNS_TOKEN", "SYNCRUNS_CLIENT_SECRET");

  private SecretVariables() {}

  /** Removes the variables from the environment of a child process. */
  public static void removeFrom(Map<String, String> environment) {
    environment.keySet().removeIf(SecretVariables::isSecret);
  }

  private static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return BEGINNINGS.stream().anyMatch(upper::contains);
  }
}
