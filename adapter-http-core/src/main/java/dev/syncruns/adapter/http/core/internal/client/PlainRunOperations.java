package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport.Response;
import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.HttpStatusException;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.Sender;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The operations without a REST framework. */
public final class PlainRunOperations implements RunOperations {
  private static final int OK = 200;

  private final URI apiUrl;
  private final Sender sender;
  private final JsonDocuments documents;

  /** Creates the operations; see {@link RunOperations.Factory}. */
  public PlainRunOperations(HttpConfig config, Sender sender, JsonDocuments documents) {
    this.apiUrl = config.apiUrl();
    this.sender = sender;
    this.documents = documents;
  }

  @Override
  @SuppressWarnings("unchecked") // Guaranteed by the document type.
  public RunsContent<RunSummary> summaries(String connection, long skip, int top, String bearer) {
    URI address = Addresses.below(apiUrl, runsOf(connection) + page(skip, top));
    return (RunsContent<RunSummary>)
        read(address, bearer, Map.of("Prefer", MINIMAL), RunsContent.SUMMARIES);
  }

  @Override
  @SuppressWarnings("unchecked") // Guaranteed by the document type.
  public RunsContent<Run> runs(String connection, long skip, int top, String bearer) {
    URI address = Addresses.below(apiUrl, runsOf(connection) + page(skip, top));
    return (RunsContent<Run>)
        read(address, bearer, Map.of("Prefer", REPRESENTATION), RunsContent.RUNS);
  }

  @Override
  public Run run(String connection, String run, String bearer) {
    URI address = Addresses.below(apiUrl, runsOf(connection) + "/" + Addresses.segment(run));
    return (Run) read(address, bearer, Map.of(), Run.class);
  }

  private static String runsOf(String connection) {
    return PATH.replace("{connectionId}", Addresses.segment(connection));
  }

  private static String page(long skip, int top) {
    return "?$skip=" + skip + "&$top=" + top;
  }

  private Object read(URI address, String bearer, Map<String, String> preference, Type type) {
    Map<String, String> headers = new HashMap<>(preference);
    headers.put("Accept", MEDIA_TYPE);
    headers.put("Authorization", bearer);
    RequestContext attempt = RequestContext.current();
    try {
      Response answer = sender.send(attempt.get(address, headers), attempt);
      try (InputStream body = answer.body()) {
        if (answer.status() != OK) {
          throw new HttpStatusException(Sender.beginning(body, LARGEST_REFUSAL));
        }
        return documents.read(body, type);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
