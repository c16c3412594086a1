package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * Requests over {@code java.net.http}, which costs half a second to load. It stands in for {@code
 * HttpURLConnection} where that one can't be used; see {@link UrlTransport}.
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
    refuseSocks(request.address());
    byte[] content = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.address())
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

  /** This client would silently pass a SOCKS proxy by. */
  private void refuseSocks(URI address) throws IOException {
    ProxySelector chosen = settings.proxies();
    ProxySelector selector = chosen == null ? ProxySelector.getDefault() : chosen;
    List<Proxy> proxies = selector == null ? List.of() : selector.select(address);
    if (!proxies.isEmpty() && proxies.get(0).type() == Proxy.Type.SOCKS) {
      throw new ProxyRefused();
    }
  }
}
