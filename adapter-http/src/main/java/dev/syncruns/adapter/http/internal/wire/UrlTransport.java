package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieHandler;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
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
  private final @Nullable SSLSocketFactory sockets;
  private volatile @Nullable Sender substitute;

  /** A transport that works as the settings say. */
  UrlTransport(WireSettings settings) {
    this.settings = settings;
    this.sockets = settings.ssl() == null ? null : settings.ssl().getSocketFactory();
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
    HttpURLConnection connection = null;
    try {
      connection = open(request.address());
      if (connection == null) {
        return Optional.empty();
      }
      attempt.connecting(request, connection);
      int status = status(connection, request, attempt);
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

  /** A connection of the JDK's; null when the host put something else in its place. */
  private @Nullable HttpURLConnection open(URI address) {
    ProxySelector selector = settings.proxies();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    try {
      URLConnection opened =
          proxies.isEmpty()
              ? address.toURL().openConnection()
              : address.toURL().openConnection(proxies.get(0));
      return opened instanceof HttpURLConnection http
              && http.getClass().getName().startsWith(OF_THE_JDK)
          ? http
          : null;
    } catch (IOException ofTheHost) {
      return null;
    }
  }

  private int status(HttpURLConnection connection, WireRequest request, Attempt attempt)
      throws IOException {
    try {
      prepare(connection, request, attempt);
      byte[] content = request.body();
      if (content != null) {
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(content.length);
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
    } catch (HttpRetryException refused) {
      // 401 to a request with a body: the JDK would want to send it again and can't.
      return refused.responseCode();
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

  private void prepare(HttpURLConnection connection, WireRequest request, Attempt attempt)
      throws IOException {
    if (sockets != null && connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(sockets);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setAuthenticator(NobodyElse.INSTANCE);
    int left = attempt.patienceMillis();
    connection.setConnectTimeout((int) Math.min(left, settings.connectTimeout().toMillis()));
    connection.setReadTimeout(left);
    connection.setRequestMethod(request.method());
    connection.setRequestProperty("User-Agent", settings.userAgent());
    connection.setRequestProperty("Accept-Encoding", "gzip");
    request.headers().forEach(connection::setRequestProperty);
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
    InputStream in = stream(connection, status);
    ArrivingBody arriving = new ArrivingBody(in, connection::disconnect, attempt, announced);
    return new UnpackedBody(arriving, head.headers().isPacked(), settings.maxBodyBytes());
  }

  private static InputStream stream(HttpURLConnection connection, int status) throws IOException {
    try {
      InputStream in =
          status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream();
      return in == null ? InputStream.nullInputStream() : in;
    } catch (HttpRetryException refused) {
      return InputStream.nullInputStream();
    }
  }
}
