package dev.syncruns.cli.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells this machine's own addresses from others, by their text, without asking a name server. */
public final class Loopback {
  private static final Pattern IPV4 =
      Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");

  private Loopback() {}

  /** Whether a host, as an address spells it, is this machine. */
  public static boolean isLoopback(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.equals("[::1]")
        || lower.equals("::1")
        || IPV4.matcher(lower).matches();
  }
}
