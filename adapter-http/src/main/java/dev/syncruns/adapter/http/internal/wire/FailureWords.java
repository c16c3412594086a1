package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
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
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Our words for what the network does, so that no text of a server gets into a message. */
public final class FailureWords {
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

  private FailureWords() {}

  /** What happened, in our words. */
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

  private static String known(IOException failure) {
    return WORDS.entrySet().stream()
        .filter(word -> Causes.find(failure, word.getKey()).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("the connection failed");
  }
}
