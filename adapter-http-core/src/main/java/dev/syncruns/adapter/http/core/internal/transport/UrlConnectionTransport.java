package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.ClientFailed;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.EveryAddressFailed;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.NotHttp;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.NotThisMachine;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.ProxyRefused;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with {@code HttpURLConnection}: connections are reused, redirects are not
 * followed, and no other authenticator is used. Thread-safe.
 *
 * <p>{@code java.net.http} replaces it, for this request and all following ones, where {@code
 * HttpURLConnection} cannot be used: a {@code CookieHandler} of the host would receive the
 * responses and add cookies to the requests; an {@code URLStreamHandler} of the host replaces
 * connections; an unchecked exception reveals a response that it cannot parse, such as a {@code
 * WWW-Authenticate} without a scheme; Java 17 treats 102 and 103 as final responses; and it offers
 * no way to request a new connection.
 */
final class UrlConnectionTransport implements HttpTransport {
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

  private final HttpConfig config;
  private @Nullable SSLSocketFactory sockets;
  private volatile @Nullable HttpTransport substitute;

  /** Creates a transport. */
  UrlConnectionTransport(HttpConfig config) {
    this.config = config;
  }

  @Override
  public Response send(Request request) throws IOException, InterruptedException {
    RequestContext attempt = RequestContext.current();
    JdkLog.keepOff();
    boolean usable = substitute == null && CookieHandler.getDefault() == null;
    if (usable && !request.fresh()) {
      attempt.route().goesOver(this);
      Optional<Response> answer = sent(request, attempt);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    HttpTransport other = substitute(attempt.route());
    attempt.sendingOver(other);
    return other.send(request);
  }

  private synchronized HttpTransport substitute(Route route) {
    HttpTransport known = substitute;
    if (known == null || route.avoids(known)) {
      known = new JdkHttpClient(config);
      substitute = known;
    }
    return known;
  }

  /** The response; empty if {@code HttpURLConnection} cannot receive it. */
  private Optional<Response> sent(Request request, RequestContext attempt) throws IOException {
    try {
      HttpURLConnection connection = connection(request, attempt);
      if (connection == null) {
        return Optional.empty();
      }
      int status = status(connection, request);
      if (status >= OK || status == SWITCHING_PROTOCOLS) {
        return Optional.of(new Response(status, headers(connection), body(connection, status)));
      }
    } catch (RuntimeException | Error broken) {
      ClientFailed.rethrowFatal(broken);
    }
    attempt.forgetConnection();
    return Optional.empty();
  }

  /**
   * A JDK connection for the request; null if the host replaced it. Without TLS, which is
   * restricted to this host, it uses the first address of the host that accepts a connection,
   * because the JDK tries only the first one. For another, the {@code Host} header is that address.
   */
  private @Nullable HttpURLConnection connection(Request request, RequestContext attempt)
      throws IOException {
    List<Proxy> proxies =
        config.proxy().map(selector -> selector.select(request.uri())).orElse(List.of());
    Proxy proxy = proxies.isEmpty() ? null : proxies.get(0);
    URL url = request.uri().toURL();
    InetAddress[] all = withoutTls(request.uri(), proxy);
    IOException last = null;
    for (int i = 0; i < Math.max(1, all.length); i++) {
      HttpURLConnection connection =
          open(i == 0 ? url : Addresses.at(all[i], request.uri()).toURL(), proxy);
      if (connection == null) {
        return null;
      }
      attempt.connecting(connection);
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

  /**
   * Returns the addresses for a direct connection without TLS, which is restricted to this host;
   * none with TLS or a proxy.
   *
   * @throws IOException if its host is not exclusively this one
   */
  static InetAddress[] withoutTls(URI address, @Nullable Proxy proxy) throws IOException {
    boolean isPlain = address.getScheme().toLowerCase(Locale.ROOT).equals("http");
    if (!isPlain || (proxy != null && !proxy.equals(Proxy.NO_PROXY))) {
      return new InetAddress[0];
    }
    InetAddress[] all = InetAddress.getAllByName(address.getHost());
    if (!Arrays.stream(all).allMatch(InetAddress::isLoopbackAddress)) {
      throw new NotThisMachine();
    }
    return all;
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

  private static int status(HttpURLConnection connection, Request request) throws IOException {
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
      // The JDK recurses for each response with status 100 before the real one.
      connection.disconnect();
      throw new NotHttp();
    } catch (IOException lost) {
      return statusOfProxy(lost);
    }
  }

  /** The status 407 of a proxy that refuses a tunnel; the JDK reports it only in a message. */
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
      HttpURLConnection connection, Request request, int addresses, RequestContext attempt)
      throws IOException {
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(sockets());
    }
    // Not streamed: the JDK drops the body of a 401 for a streamed request.
    connection.setDoOutput(request.body() != null);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setAuthenticator(NoAuthenticator.INSTANCE);
    int left = attempt.patienceMillis();
    int toConnect = (int) Math.min(left, config.connectTimeout().toMillis());
    connection.setConnectTimeout(EveryAddressSockets.share(toConnect, addresses));
    connection.setReadTimeout(left);
    connection.setRequestMethod(request.method());
    connection.setRequestProperty("User-Agent", config.userAgent());
    connection.setRequestProperty("Accept-Encoding", "gzip");
    request.headers().forEach(connection::setRequestProperty);
  }

  /**
   * A single instance, otherwise the JDK would reuse no connections; created on the first use of
   * TLS.
   */
  private synchronized SSLSocketFactory sockets() {
    SSLSocketFactory made = sockets;
    if (made == null) {
      made =
          new EveryAddressSockets(
              config
                  .sslContext()
                  .map(SSLContext::getSocketFactory)
                  .orElseGet(HttpsURLConnection::getDefaultSSLSocketFactory));
      sockets = made;
    }
    return made;
  }

  /** The headers in the order received; the JDK lists the last of equal names first. */
  private static Map<String, List<String>> headers(HttpURLConnection connection) {
    Map<String, List<String>> headers = new HashMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              // The JDK lists the status line without a name.
              if (name != null) {
                List<String> inOrder = new ArrayList<>(values);
                Collections.reverse(inOrder);
                headers.put(name, inOrder);
              }
            });
    return headers;
  }

  private static InputStream body(HttpURLConnection connection, int status) throws IOException {
    boolean empty =
        connection.getContentLengthLong() == 0
            && connection.getHeaderField("Transfer-Encoding") == null;
    if (status < OK || status == NO_CONTENT || status == NOT_MODIFIED || empty) {
      // The remaining data belongs to no response, and must not precede the next one.
      connection.disconnect();
      return InputStream.nullInputStream();
    }
    InputStream in =
        status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream();
    return in == null ? InputStream.nullInputStream() : in;
  }

  /**
   * TLS sockets that try all addresses of a host until one accepts the connection. The JDK's HTTP
   * client tries only the first one.
   */
  static final class EveryAddressSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;

    /** Creates sockets with the TLS settings of {@code tls}. */
    EveryAddressSockets(SSLSocketFactory tls) {
      this.tls = tls;
    }

    /** Returns an unconnected socket, on which the JDK then starts TLS. */
    @Override
    public Socket createSocket() {
      return new EveryAddressSocket();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
        throws IOException {
      Socket plain = socket instanceof EveryAddressSocket every ? every.connected() : socket;
      return tls.createSocket(plain, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
        throws IOException {
      return tls.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(
        InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
      return tls.createSocket(address, port, localAddress, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }

    /** Delegates to the socket of the first address that accepts a connection. */
    private static final class EveryAddressSocket extends Socket {
      private volatile @Nullable Socket connected;
      private volatile boolean left;

      Socket connected() throws SocketException {
        Socket socket = connected;
        if (socket == null) {
          throw new SocketException("not connected");
        }
        return socket;
      }

      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetSocketAddress target = (InetSocketAddress) endpoint;
        if (target.isUnresolved()) {
          throw new UnknownHostException(target.getHostString());
        }
        InetAddress[] all = InetAddress.getAllByName(target.getHostString());
        IOException last = new SocketException("the host has no address");
        for (InetAddress address : all) {
          Socket socket = new Socket();
          try {
            socket.connect(
                new InetSocketAddress(address, target.getPort()), share(timeout, all.length));
            connected = socket;
            if (left) {
              socket.close();
            }
            return;
          } catch (IOException failed) {
            socket.close();
            last = failed;
          }
        }
        throw all.length > 1 ? new EveryAddressFailed(all, last) : last;
      }

      @Override
      public InputStream getInputStream() throws IOException {
        return connected().getInputStream();
      }

      @Override
      public OutputStream getOutputStream() throws IOException {
        return connected().getOutputStream();
      }

      @Override
      public void setTcpNoDelay(boolean on) throws SocketException {
        connected().setTcpNoDelay(on);
      }

      @Override
      public synchronized void setSoTimeout(int timeout) throws SocketException {
        connected().setSoTimeout(timeout);
      }

      @Override
      public synchronized void close() throws IOException {
        left = true;
        Socket socket = connected;
        if (socket != null) {
          socket.close();
        }
        super.close();
      }
    }

    /** The timeout for one of several addresses; 0 remains infinite. */
    static int share(int timeoutMillis, int addresses) {
      return timeoutMillis == 0 ? 0 : Math.max(1, timeoutMillis / addresses);
    }
  }

  /**
   * Disables the JDK's log of requests, which contains all headers with secrets at level {@code
   * FINE}, whatever the level of its parent loggers.
   */
  static final class JdkLog {
    // A strong reference, because the log manager forgets unreferenced loggers and their levels.
    private static final Logger REQUESTS =
        Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    private JdkLog() {}

    static void keepOff() {
      if (!Level.OFF.equals(REQUESTS.getLevel())) {
        REQUESTS.setLevel(Level.OFF);
      }
    }
  }

  /** Supplies no credentials, so the JVM-wide default {@code Authenticator} is never consulted. */
  static final class NoAuthenticator extends Authenticator {
    static final NoAuthenticator INSTANCE = new NoAuthenticator();

    private NoAuthenticator() {}
  }

  /**
   * Requests with {@code java.net.http}, which takes half a second to load. Replaces {@code
   * HttpURLConnection} where that cannot be used; see {@link UrlConnectionTransport}.
   */
  static final class JdkHttpClient implements HttpTransport {
    private final HttpConfig config;
    private final HttpClient client;

    JdkHttpClient(HttpConfig config) {
      this.config = config;
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(config.connectTimeout());
      config.proxy().ifPresent(builder::proxy);
      config.sslContext().ifPresent(builder::sslContext);
      this.client = builder.build();
    }

    @Override
    public Response send(Request request) throws IOException, InterruptedException {
      Proxy proxy = proxyTo(request.uri());
      InetAddress[] all = UrlConnectionTransport.withoutTls(request.uri(), proxy);
      IOException last = null;
      for (int i = 0; i < Math.max(1, all.length); i++) {
        URI address = i == 0 ? request.uri() : Addresses.at(all[i], request.uri());
        try {
          return send(request, address);
        } catch (ConnectException | HttpConnectTimeoutException failed) {
          if (all.length < 2) {
            throw failed;
          }
          last = failed;
        }
      }
      throw new EveryAddressFailed(all, last);
    }

    private Response send(Request request, URI address) throws IOException, InterruptedException {
      byte[] content = request.body();
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(address)
              .timeout(request.timeout())
              .setHeader("User-Agent", config.userAgent())
              .setHeader("Accept-Encoding", "gzip")
              .method(
                  request.method(),
                  content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
      request.headers().forEach(builder::setHeader);
      HttpResponse<InputStream> answer = client.send(builder.build(), BodyHandlers.ofInputStream());
      // A proxy's 407 for a tunnel comes without a body.
      InputStream body = answer.body() == null ? InputStream.nullInputStream() : answer.body();
      return new Response(answer.statusCode(), answer.headers().map(), body);
    }

    /** The proxy; null for none. This client would silently ignore a SOCKS proxy. */
    private @Nullable Proxy proxyTo(URI address) throws IOException {
      ProxySelector selector = config.proxy().orElseGet(ProxySelector::getDefault);
      List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
      Proxy proxy = proxies.isEmpty() ? null : proxies.get(0);
      if (proxy != null && proxy.type() == Proxy.Type.SOCKS) {
        throw new ProxyRefused();
      }
      return proxy;
    }
  }
}
