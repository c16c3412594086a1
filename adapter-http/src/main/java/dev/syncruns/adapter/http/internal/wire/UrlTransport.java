package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Requests over {@code HttpURLConnection}: connections are reused, redirects never followed, and
 * nobody but us authenticates. Safe to use from many threads at once.
 *
 * <p>{@code java.net.http} takes its place, for this request and all that follow, where {@code
 * HttpURLConnection} can't be used: a {@code CookieHandler} of the host would get our responses and
 * add cookies to our requests; an {@code URLStreamHandler} of the host makes another connection of
 * an address; an unchecked exception shows a response that it does not understand, e.g. a {@code
 * WWW-Authenticate} without a scheme; Java 17 takes 102 and 103 for the final response; and a
 * request that must not use a kept connection can't be told it.
 */
final class UrlTransport implements Sender {
  private static final String OF_THE_JDK = "sun.net.www.protocol.http";
  private static final Pattern NO_TUNNEL = Pattern.compile("Proxy returns \"HTTP/1\\.\\d (\\d{3})");
  private static final int LEAST = 100;
  private static final int LARGEST = 999;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_ERROR = 400;
  private static final int PROXY_UNAUTHORIZED = 407;

  private final WireSettings settings;
  private @Nullable SSLSocketFactory sockets;
  private volatile @Nullable Sender substitute;

  /** A transport that works as the settings say. */
  UrlTransport(WireSettings settings) {
    this.settings = settings;
  }

  @Override
  public WireAnswer send(WireRequest request, Attempt attempt) throws IOException {
    attempt.goOn();
    JdkLog.keepOff();
    boolean usable = substitute == null && CookieHandler.getDefault() == null;
    if (usable && !attempt.route().isFresh()) {
      attempt.route().goesOver(this);
      Optional<WireAnswer> answer = sent(request, attempt);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return substitute(attempt.route()).send(request, attempt);
  }

  private synchronized Sender substitute(Route route) {
    Sender known = substitute;
    if (known == null || route.avoids(known)) {
      known = new OtherSender(new JdkHttpClient(settings), settings.maxBodyBytes());
      substitute = known;
    }
    return known;
  }

  /** The answer; empty when {@code HttpURLConnection} can't get it. */
  private Optional<WireAnswer> sent(WireRequest request, Attempt attempt) throws IOException {
    try {
      HttpURLConnection connection = connection(request, attempt);
      if (connection == null) {
        return Optional.empty();
      }
      int status = status(connection, request);
      if (status >= OK || status == SWITCHING_PROTOCOLS) {
        AnswerHead head = new AnswerHead(status, Headers.of(connection.getHeaderFields()));
        InputStream body = body(connection, head, attempt);
        attempt.answered(head);
        return Optional.of(new WireAnswer(head, body));
      }
    } catch (RuntimeException | Error broken) {
      ClientFailed.rethrowFatal(broken);
    }
    attempt.giveUpConnection();
    return Optional.empty();
  }

  /**
   * A connection of the JDK's, ready for the request; null when the host put something else in its
   * place. Without TLS, which is on this machine, it is to the first of the host's addresses that
   * takes it: the JDK tries the first only. At another, the {@code Host} is that address.
   */
  private @Nullable HttpURLConnection connection(WireRequest request, Attempt attempt)
      throws IOException {
    ProxySelector selector = settings.proxies();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(request.address());
    Proxy proxy = proxies.isEmpty() ? null : proxies.get(0);
    URL url = request.address().toURL();
    InetAddress[] all = Addresses.withoutTls(request.address(), proxy);
    IOException last = null;
    for (int i = 0; i < Math.max(1, all.length); i++) {
      HttpURLConnection connection =
          open(i == 0 ? url : Addresses.at(all[i], request.address()).toURL(), proxy);
      if (connection == null) {
        return null;
      }
      attempt.connecting(request, connection);
      prepare(connection, request, Math.max(1, all.length), attempt);
      try {
        if (all.length > 1) {
          connection.connect();
        }
        return connection;
      } catch (IOException failed) {
        last = failed;
      }
    }
    throw new EveryAddressFailed(all, last);
  }

  private static @Nullable HttpURLConnection open(URL url, @Nullable Proxy proxy) {
    try {
      URLConnection opened = proxy == null ? url.openConnection() : url.openConnection(proxy);
      return opened instanceof HttpURLConnection http
              && http.getClass().getName().startsWith(OF_THE_JDK)
          ? http
          : null;
    } catch (IOException ofTheHost) {
      return null;
    }
  }

  private static int status(HttpURLConnection connection, WireRequest request) throws IOException {
    try {
      byte[] content = request.body();
      if (content != null) {
        try (OutputStream out = connection.getOutputStream()) {
          out.write(content);
        }
      }
      int status = connection.getResponseCode();
      if (status < LEAST || status > LARGEST) {
        connection.disconnect();
        throw new NotHttp();
      }
      return status;
    } catch (StackOverflowError interimWithoutEnd) {
      // The JDK calls itself for every answer with status 100 that comes before the real one.
      connection.disconnect();
      throw new NotHttp();
    } catch (IOException lost) {
      return statusOfProxy(lost);
    }
  }

  /** The status 407 of a proxy that makes no tunnel; the JDK tells it in a message only. */
  private static int statusOfProxy(IOException lost) throws IOException {
    Matcher refusal = NO_TUNNEL.matcher(String.valueOf(lost.getMessage()));
    if (!refusal.find()) {
      throw lost;
    }
    if (Integer.parseInt(refusal.group(1)) != PROXY_UNAUTHORIZED) {
      throw new ProxyRefused();
    }
    return PROXY_UNAUTHORIZED;
  }

  private void prepare(
      HttpURLConnection connection, WireRequest request, int addresses, Attempt attempt)
      throws IOException {
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(sockets());
    }
    // Not streamed: of a 401 to a streamed request, the JDK drops the body that tells why.
    connection.setDoOutput(request.body() != null);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setAuthenticator(NobodyElse.INSTANCE);
    int left = attempt.patienceMillis();
    int toConnect = (int) Math.min(left, settings.connectTimeout().toMillis());
    connection.setConnectTimeout(EveryAddressSockets.share(toConnect, addresses));
    connection.setReadTimeout(left);
    connection.setRequestMethod(request.method());
    connection.setRequestProperty("User-Agent", settings.userAgent());
    connection.setRequestProperty("Accept-Encoding", "gzip");
    request.headers().forEach(connection::setRequestProperty);
  }

  /** Always the same, or the JDK would reuse no connection; made when TLS is first needed. */
  private synchronized SSLSocketFactory sockets() {
    SSLSocketFactory made = sockets;
    if (made == null) {
      SSLContext ssl = settings.ssl();
      made =
          new EveryAddressSockets(
              ssl == null
                  ? HttpsURLConnection.getDefaultSSLSocketFactory()
                  : ssl.getSocketFactory());
      sockets = made;
    }
    return made;
  }

  private InputStream body(HttpURLConnection connection, AnswerHead head, Attempt attempt)
      throws IOException {
    long announced =
        head.headers().value("Transfer-Encoding").isPresent()
            ? -1
            : connection.getContentLengthLong();
    int status = head.status();
    if (status < OK || status == NO_CONTENT || status == NOT_MODIFIED || announced == 0) {
      // What follows belongs to no answer: it must not wait for the next request.
      connection.disconnect();
      return InputStream.nullInputStream();
    }
    InputStream in =
        status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream();
    if (in == null) {
      return InputStream.nullInputStream();
    }
    ArrivingBody arriving = new ArrivingBody(in, connection::disconnect, attempt, announced);
    return new UnpackedBody(arriving, head.headers().isPacked(), settings.maxBodyBytes());
  }
}
