package dev.syncruns.adapter.http.core.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another HTTP client beneath a catalog, e.g. {@code java.net.http} for HTTP/2, instead of the
 * JDK's {@code HttpURLConnection}. It makes one exchange and nothing else: redirects not followed,
 * nothing sent twice, the answer's body as it came with the headers as they came (a client that
 * unpacks leaves {@code Content-Encoding} and {@code Content-Length} out). Deadlines, the limits on
 * an answer, its unpacking and its reading stay with the catalog.
 *
 * <p>Called on threads of the catalog's own, of many calls at once. Such a thread is interrupted
 * when nobody waits for the answer any more, also while it reads the body; a client that ignores
 * that keeps the thread until it gives up by itself.
 *
 * @see HttpConfig.Builder#transport
 */
@FunctionalInterface
public interface HttpTransport {

  /**
   * Makes a request and returns its answer as soon as its head is there.
   *
   * @throws IOException when there is no answer
   * @throws InterruptedException when nobody waits for it any more
   */
  Response send(Request request) throws IOException, InterruptedException;

  /**
   * A request. Holds secrets in its headers and body, which its text does not show.
   *
   * @param method {@code GET}, or {@code POST} for a token.
   * @param uri its address.
   * @param headers its headers; to be sent as they are.
   * @param body what it sends; null for nothing.
   * @param timeout the time left for it, to the last byte of its answer.
   * @param fresh whether it must not go over a connection that was used before, because an answer
   *     that came over one was another request's.
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one exchange, compared with nothing.
  record Request(
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout,
      boolean fresh) {

    /** Copies the headers. */
    public Request {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Request(" + method + " " + uri + ")";
    }
  }

  /**
   * An answer whose body is yet to be read.
   *
   * @param status the HTTP status.
   * @param headers the headers, by names whose case does not matter; of several values the first
   *     counts.
   * @param body the body; empty when there is none. Closed by the catalog, also before its end.
   */
  record Response(int status, Map<String, List<String>> headers, InputStream body) {

    /** Refuses null. */
    public Response {
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
    }
  }
}
