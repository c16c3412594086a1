package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.adapter.http.internal.wire.NetworkErrorMessages.EveryAddressFailed;
import dev.syncruns.adapter.http.internal.wire.NetworkErrorMessages.ProxyRefused;
import dev.syncruns.adapter.http.internal.wire.Sender.OtherClient;
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
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Requests over {@code java.net.http}, which costs half a second to load. It stands in for {@code
 * HttpURLConnection} where that one can't be used; see {@link UrlConnectionTransport}.
 */
final class JdkHttpClient implements OtherClient {
  private final WireSettings settings;
  private final HttpClient client;

  JdkHttpClient(WireSettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    ProxySelector proxies = settings.proxies();
    if (proxies != null) {
      builder.proxy(proxies);
    }
    SSLContext ssl = settings.ssl();
    if (ssl != null) {
      builder.sslContext(ssl);
    }
    this.client = builder.build();
  }

  @Override
  public Got send(WireRequest request, Duration time, boolean fresh)
      throws IOException, InterruptedException {
    Proxy proxy = proxyTo(request.address());
    InetAddress[] all = Addresses.withoutTls(request.address(), proxy);
    IOException last = null;
    for (int i = 0; i < Math.max(1, all.length); i++) {
      URI address = i == 0 ? request.address() : Addresses.at(all[i], request.address());
      try {
        return send(request, address, time);
      } catch (ConnectException | HttpConnectTimeoutException failed) {
        if (all.length < 2) {
          throw failed;
        }
        last = failed;
      }
    }
    throw new EveryAddressFailed(all, last);
  }

  private Got send(WireRequest request, URI address, Duration time)
      throws IOException, InterruptedException {
    byte[] content = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(time)
            .setHeader("User-Agent", settings.userAgent())
            .setHeader("Accept-Encoding", "gzip")
            .method(
                request.method(),
                content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
    request.headers().forEach(builder::setHeader);
    HttpResponse<InputStream> answer = client.send(builder.build(), BodyHandlers.ofInputStream());
    // A proxy's 407 in place of a tunnel comes without a body.
    InputStream body = answer.body() == null ? InputStream.nullInputStream() : answer.body();
    return new Got(answer.statusCode(), answer.headers().map(), body);
  }

  /** The proxy; null for none. This client would silently pass a SOCKS proxy by. */
  private @Nullable Proxy proxyTo(URI address) throws IOException {
    ProxySelector chosen = settings.proxies();
    ProxySelector selector = chosen == null ? ProxySelector.getDefault() : chosen;
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    Proxy proxy = proxies.isEmpty() ? null : proxies.get(0);
    if (proxy != null && proxy.type() == Proxy.Type.SOCKS) {
      throw new ProxyRefused();
    }
    return proxy;
  }
}
