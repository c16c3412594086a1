package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Requests over {@code HttpURLConnection}: connections are reused, redirects never followed, and
 * nobody but us authenticates. Safe to use from many threads at once.
 */
final class UrlTransport implements Sender {
  private static final int OK = 200;
  private static final int FIRST_ERROR = 400;

  private final WireSettings settings;
  private final @Nullable SSLSocketFactory sockets;

  /** A transport that works as the settings say. */
  UrlTransport(WireSettings settings) {
    this.settings = settings;
    this.sockets = settings.ssl() == null ? null : settings.ssl().getSocketFactory();
  }

  @Override
  public WireAnswer send(WireRequest request, Attempt attempt) throws IOException {
    attempt.goOn();
    JdkLog.keepOff();
    HttpURLConnection connection = open(request.address());
    attempt.connecting(request, connection);
    prepare(connection, request, attempt);
    byte[] content = request.body();
    if (content != null) {
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(content.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(content);
      }
    }
    int status = status(connection);
    AnswerHead head = new AnswerHead(status, Headers.of(connection.getHeaderFields()));
    attempt.answered(head);
    return new WireAnswer(head, body(connection, head, attempt));
  }

  private HttpURLConnection open(URI address) throws IOException {
    ProxySelector selector = settings.proxies();
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    return (HttpURLConnection)
        (proxies.isEmpty()
            ? address.toURL().openConnection()
            : address.toURL().openConnection(proxies.get(0)));
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

  private static int status(HttpURLConnection connection) throws IOException {
    try {
      int status = connection.getResponseCode();
      if (status < 0) {
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
    }
  }

  private InputStream body(HttpURLConnection connection, AnswerHead head, Attempt attempt)
      throws IOException {
    if (head.status() < OK) {
      // An interim answer that the JDK takes for the real one: it has no body to wait for.
      connection.disconnect();
      return InputStream.nullInputStream();
    }
    InputStream in = stream(connection, head.status());
    ArrivingBody arriving =
        new ArrivingBody(in, connection::disconnect, attempt, connection.getContentLengthLong());
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
