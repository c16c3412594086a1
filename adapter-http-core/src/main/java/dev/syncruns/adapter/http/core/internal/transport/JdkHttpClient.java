package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.EveryAddressFailed;
import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.ProxyRefused;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests with {@code java.net.http}, which takes half a second to load. Replaces {@code
 * HttpURLConnection} where that cannot be used; see {@link UrlConnectionTransport}.
 */
final class JdkHttpClient implements HttpTransport {
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
