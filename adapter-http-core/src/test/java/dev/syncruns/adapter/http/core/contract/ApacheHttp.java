package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.config.HttpTransport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, as the guide shows it. */
final class ApacheHttp implements HttpTransport {
  private final PoolingHttpClientConnectionManager connections =
      PoolingHttpClientConnectionManagerBuilder.create()
          .setMaxConnTotal(64)
          .setMaxConnPerRoute(64)
          .build();

  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(connections)
          .disableAutomaticRetries()
          .disableContentCompression()
          .disableCookieManagement()
          .disableRedirectHandling()
          .build();

  @Override
  public Response send(Request request) throws IOException {
    if (request.fresh()) {
      connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }
    Timeout timeout = Timeout.of(request.timeout());
    HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.uri());
    sent.setConfig(
        RequestConfig.custom()
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setConnectionRequestTimeout(timeout)
            .setResponseTimeout(timeout)
            .build());
    request.headers().forEach(sent::setHeader);
    if (request.body() != null) {
      sent.setEntity(new ByteArrayEntity(request.body(), null));
    }
    ClassicHttpResponse answer = client.executeOpen(HttpHost.create(request.uri()), sent, null);
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : answer.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    InputStream body =
        answer.getEntity() == null
            ? InputStream.nullInputStream()
            : answer.getEntity().getContent();
    return new Response(
        answer.getCode(),
        headers,
        new FilterInputStream(body) {
          @Override
          public void close() {
            sent.cancel(); // Its own close would first read what is left.
          }
        });
  }
}
