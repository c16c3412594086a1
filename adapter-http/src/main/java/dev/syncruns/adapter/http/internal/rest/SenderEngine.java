package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.wire.Attempt;
import dev.syncruns.adapter.http.internal.wire.Sender;
import dev.syncruns.adapter.http.internal.wire.WireRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.jboss.resteasy.client.jaxrs.ClientHttpEngine;
import org.jboss.resteasy.client.jaxrs.internal.ClientInvocation;
import org.jspecify.annotations.Nullable;

/** The engine that makes RESTEasy's requests with a {@link Sender}. */
final class SenderEngine implements ClientHttpEngine {
  private final Sender sender;

  SenderEngine(Sender sender) {
    this.sender = sender;
  }

  @Override
  public Response invoke(Invocation invocation) {
    ClientInvocation request = (ClientInvocation) invocation;
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, List<String>> header : request.getHeaders().asMap().entrySet()) {
      headers.put(header.getKey(), String.join(", ", header.getValue()));
    }
    try {
      return new UrlResponse(
          request.getClientConfiguration(),
          sender.send(WireRequest.get(request.getUri(), headers), Attempt.current()));
    } catch (IOException failure) {
      throw new ProcessingException(failure);
    }
  }

  @Override
  public @Nullable SSLContext getSslContext() {
    return null;
  }

  @Override
  public @Nullable HostnameVerifier getHostnameVerifier() {
    return null;
  }

  @Override
  public void close() {}
}
