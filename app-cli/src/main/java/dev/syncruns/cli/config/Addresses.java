package dev.syncruns.cli.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one place of the command where text becomes an address. */
public final class Addresses {

  private Addresses() {}

  /**
   * The address that a text spells.
   *
   * @throws IllegalArgumentException when it spells none
   */
  public static URI of(String text) {
    return URI.create(text);
  }

  /** Tells this machine's own addresses from others. */
  public static final class Loopback {
    private static final Pattern IPV4 =
        Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}");

    private Loopback() {}

    /** Whether a host is one of this machine by its text, without asking a name server. */
    public static boolean isLoopback(String host) {
      return isName(host) || isNumber(host);
    }

    /**
     * Whether a host is this machine and no other: a loopback address, or a local name all of whose
     * addresses are.
     */
    static boolean isOnlyThisMachine(String host) {
      if (!isName(host)) {
        return isNumber(host);
      }
      try {
        return Arrays.stream(InetAddress.getAllByName(host))
            .allMatch(InetAddress::isLoopbackAddress);
      } catch (UnknownHostException nobody) {
        return false;
      }
    }

    private static boolean isName(String host) {
      String lower = host.toLowerCase(Locale.ROOT);
      return lower.equals("localhost") || lower.endsWith(".localhost");
    }

    private static boolean isNumber(String host) {
      return host.equals("[::1]") || host.equals("::1") || IPV4.matcher(host).matches();
    }
  }
}
