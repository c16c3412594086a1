package dev.syncruns.domain.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variables of an environment that hold a token or a client secret, or say where it is. */
public final class SecretVariables {
  private static final List<String> BEGINNINGS =
      List.of("SYNCRUNS_TOKEN", "SYNCRUNS_CLIENT_SECRET");

  private SecretVariables() {}

  /** Takes them out of the environment of a process that is to be started. */
  public static void removeFrom(Map<String, String> environment) {
    environment.keySet().removeIf(SecretVariables::isSecret);
  }

  private static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return BEGINNINGS.stream().anyMatch(upper::contains);
  }
}
