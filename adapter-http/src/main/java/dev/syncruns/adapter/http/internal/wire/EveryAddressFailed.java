package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** None of the addresses of a host takes a connection; its cause is the failure at the last. */
final class EveryAddressFailed extends IOException {
  private static final long serialVersionUID = 1L;

  EveryAddressFailed(InetAddress[] tried, @Nullable IOException last) {
    super(
        Arrays.stream(tried).map(InetAddress::getHostAddress).collect(Collectors.joining(", ")),
        last);
  }

  /** The addresses, in the order in which they were tried. */
  String addresses() {
    return String.valueOf(getMessage());
  }
}
