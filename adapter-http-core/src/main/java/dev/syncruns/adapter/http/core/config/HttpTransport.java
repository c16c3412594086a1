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
 * Another HTTP client for a catalog instead of the JDK's {@code HttpURLConnection}, such as {@code
 * java.net.http} for HTTP/2. It makes single exchanges: it follows no redirects, repeats no
 * requests, and returns body and headers as received (a client that decompresses omits {@code
 * Content-Encoding} and {@code Content-Length}). The catalog handles deadlines, limits,
 * decompression and parsing.
 *
 * <p>Called concurrently on threads of the catalog. Such a thread is interrupted when the call ends
 * early, also while it reads the body; a client that ignores interruption occupies the thread until
 * its own timeout.
 *
 * @see HttpConfig.Builder#transport
 */
@FunctionalInterface
public interface HttpTransport {

  /**
   * Sends a request, and returns the response as soon as its headers are received.
   *
   * @throws IOException if there is no response
   * @throws InterruptedException if the call ended early
   */
  Response send(Request request) throws IOException, InterruptedException;

  /**
   * A request. Its headers and body contain secrets, which {@code toString} omits.
   *
   * @param method {@code GET}, or {@code POST} for a token.
   * @param uri its URL.
   * @param headers its headers, to be sent unchanged.
   * @param body its body; null for none.
   * @param timeout the time left, to the last byte of its response.
   * @param fresh whether it must use a new connection, because a response on a reused one belonged
   *     to another request.
   */
  @SuppressWarnings("ArrayRecordComponent") // Created for one exchange, never compared.
  record Request(
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      Duration timeout,
      boolean fresh) {

    public Request {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Request(" + method + " " + uri + ")";
    }
  }

  /**
   * A response whose body has not been read.
   *
   * @param status the HTTP status.
   * @param headers the headers; names ignore case, the first of several values counts.
   * @param body the body; may be empty. Closed by the catalog, possibly before its end.
   */
  record Response(int status, Map<String, List<String>> headers, InputStream body) {

    public Response {
      Objects.requireNonNull(headers, "headers");
      Objects.requireNonNull(body, "body");
    }
  }
}
