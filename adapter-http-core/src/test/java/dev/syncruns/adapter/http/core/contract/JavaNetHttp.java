package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.config.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The client that an embedder may want instead, as the guide shows it. */
final class JavaNetHttp implements HttpTransport {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public Response send(Request request) throws IOException, InterruptedException {
    BodyPublisher body =
        request.body() == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .method(request.method(), body);
    request.headers().forEach(builder::header);
    HttpResponse<InputStream> answer = client.send(builder.build(), BodyHandlers.ofInputStream());
    return new Response(answer.statusCode(), answer.headers().map(), answer.body());
  }
}
