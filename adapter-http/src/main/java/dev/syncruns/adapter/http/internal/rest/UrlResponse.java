package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.wire.WireAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.client.jaxrs.internal.ClientConfiguration;
import org.jboss.resteasy.client.jaxrs.internal.ClientResponse;
import org.jboss.resteasy.specimpl.MultivaluedMapImpl;
import org.jboss.resteasy.tracing.RESTEasyTracingLogger;

/**
 * An answer as RESTEasy wants it. Its headers stay with the attempt: RESTEasy gets none to trip
 * over, and is told that the body is JSON, which the reader finds out for itself.
 */
final class UrlResponse extends ClientResponse {
  private static final int OK = 200;
  private static final int LARGEST_REFUSAL = 64 * 1024;

  private final WireAnswer answer;
  private final byte[] refusal;

  UrlResponse(ClientConfiguration configuration, WireAnswer answer) {
    super(configuration, RESTEasyTracingLogger.empty());
    this.answer = answer;
    setStatus(answer.head().status());
    MultivaluedMapImpl<String, String> headers = new MultivaluedMapImpl<>();
    headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    setHeaders(headers);
    setProperties(Map.of());
    if (answer.head().status() == OK) {
      this.refusal = new byte[0];
      setInputStream(answer.body());
    } else {
      // Read here and no further: RESTEasy would buffer whatever comes.
      this.refusal = answer.beginning(LARGEST_REFUSAL);
      answer.close();
      setInputStream(new ByteArrayInputStream(refusal));
    }
  }

  /** The beginning of the body of an answer with another status than 200. */
  byte[] refusal() {
    return refusal.clone();
  }

  @Override
  protected void setInputStream(InputStream stream) {
    is = stream;
    resetEntity();
  }

  @Override
  public void releaseConnection() {
    releaseConnection(true);
  }

  @Override
  public void releaseConnection(boolean consume) {
    answer.close();
  }
}
