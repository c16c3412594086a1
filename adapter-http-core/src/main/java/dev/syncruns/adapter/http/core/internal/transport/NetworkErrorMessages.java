package dev.syncruns.adapter.http.core.internal.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Messages for network errors, so that no message contains text of a server. */
public final class NetworkErrorMessages {
  private static final Map<Class<? extends Exception>, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(NotHttp.class, "what answered does not speak HTTP");
    WORDS.put(ProxyRefused.class, "the proxy refuses the connection");
    WORDS.put(ProtocolException.class, "what answered does not speak HTTP");
    WORDS.put(HttpTimeoutException.class, "timed out");
    WORDS.put(UnresolvedAddressException.class, "the host name can't be resolved");
    WORDS.put(
        NotThisMachine.class,
        "it is http, and its host does not resolve to this machine (loopback) only");
    WORDS.put(UnknownHostException.class, "the host name can't be resolved");
    WORDS.put(
        CertificateExpiredException.class,
        "the server's certificate has expired, by this machine's clock");
    WORDS.put(
        CertificateNotYetValidException.class,
        "the server's certificate is not valid yet, by this machine's clock");
    WORDS.put(CertPathBuilderException.class, "the server's certificate is not trusted");
    WORDS.put(CertPathValidatorException.class, "the server's certificate is not trusted");
    WORDS.put(CertificateException.class, "the server's certificate is not for this host");
    WORDS.put(SSLException.class, "no secure connection could be made (TLS)");
    WORDS.put(NoRouteToHostException.class, "the host can't be reached");
    WORDS.put(ConnectException.class, "the connection was refused");
    WORDS.put(InterruptedIOException.class, "timed out");
    WORDS.put(SocketException.class, "the connection was lost");
  }

  private NetworkErrorMessages() {}

  /** Returns the message of a failure. */
  public static String of(IOException failure) {
    String tried =
        Causes.find(failure, EveryAddressFailed.class)
            .map(every -> " at each of its addresses, " + every.addresses())
            .orElse("");
    return Causes.find(failure, ClientFailed.class)
            .map(Throwable::getMessage)
            .orElseGet(() -> known(failure))
        + tried;
  }

  /** Returns whether a request timed out, whichever HTTP client reports it. */
  public static boolean isTimeout(IOException failure) {
    return Causes.find(failure, InterruptedIOException.class).isPresent()
        || Causes.find(failure, HttpTimeoutException.class).isPresent();
  }

  private static String known(IOException failure) {
    return WORDS.entrySet().stream()
        .filter(word -> Causes.find(failure, word.getKey()).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("the connection failed");
  }

  /** Inspects the causes of an exception, through the wrappers of libraries. */
  public static final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /** Returns the outermost exception of a type among {@code failure} and its causes. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
      Throwable cause = failure;
      for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
        if (kind.isInstance(cause)) {
          return Optional.of(kind.cast(cause));
        }
        cause = cause.getCause();
      }
      return Optional.empty();
    }
  }

  /**
   * An unexpected unchecked exception or error of the HTTP client. Only its type is reported,
   * because its message may contain a header with the token.
   */
  static final class ClientFailed extends IOException {
    private static final long serialVersionUID = 1L;

    private ClientFailed(Throwable cause) {
      super("the HTTP client failed (" + cause.getClass().getSimpleName() + ")", cause);
    }

    /**
     * Returns the failure to report for {@code broken}. An error becomes an exception, so that it
     * does not end the thread.
     *
     * @throws OutOfMemoryError if it is one
     */
    static ClientFailed of(Throwable broken) {
      rethrowFatal(broken);
      return new ClientFailed(
          broken instanceof Error ? new IllegalStateException(broken.toString()) : broken);
    }

    /** Rethrows errors that cannot be reported. */
    static void rethrowFatal(Throwable broken) {
      if (broken instanceof OutOfMemoryError fatal) {
        throw fatal;
      }
    }
  }

  /** No address of a host accepts a connection; the cause is the failure of the last one. */
  static final class EveryAddressFailed extends IOException {
    private static final long serialVersionUID = 1L;

    EveryAddressFailed(InetAddress[] tried, @Nullable IOException last) {
      super(
          Arrays.stream(tried).map(InetAddress::getHostAddress).collect(Collectors.joining(", ")),
          last);
    }

    /** The addresses in the order of the attempts. */
    String addresses() {
      return String.valueOf(getMessage());
    }
  }

  /** A response without an HTTP status line. */
  public static final class NotHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NotHttp() {
      super("the answer is not HTTP");
    }
  }

  /** A URL without TLS whose host is not exclusively this one. */
  static final class NotThisMachine extends IOException {
    private static final long serialVersionUID = 1L;

    NotThisMachine() {
      super("http to a host that is not only this machine");
    }
  }

  /** A proxy refused the connection to the server. */
  static final class ProxyRefused extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyRefused() {
      super("the proxy refuses the connection");
    }
  }
}
