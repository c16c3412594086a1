package dev.syncruns.adapter.http.internal.wire;

import java.util.regex.Pattern;

/** The {@code User-Agent} of every request. */
public final class UserAgent {
  private static final int LONGEST_SUFFIX = 200;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]*");

  private UserAgent() {}

  /** The user agent with a checked suffix, which may be empty. */
  public static String with(String suffix) {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    String product = "syncruns/" + (version == null ? "dev" : version);
    return suffix.isEmpty() ? product : product + " " + suffix;
  }

  /**
   * The suffix without blanks around it.
   *
   * @throws IllegalArgumentException when it can't be part of a header
   */
  public static String checkedSuffix(String suffix) {
    if (suffix.length() > LONGEST_SUFFIX || !PRINTABLE.matcher(suffix).matches()) {
      throw new IllegalArgumentException(
          "the suffix of the user agent must be printable ASCII, at most "
              + LONGEST_SUFFIX
              + " characters");
    }
    return suffix.strip();
  }
}
