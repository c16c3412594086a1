package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An HTTP client that is not ours. */
@FunctionalInterface
public interface OtherClient {

  /**
   * What it got.
   *
   * @param status the HTTP status.
   * @param headers the headers as they came.
   * @param body the body as it came.
   */
  record Got(int status, Map<String, List<String>> headers, InputStream body) {}

  /**
   * Makes a request that may take {@code time}.
   *
   * @param fresh whether it must not go over a connection that was used before
   * @throws IOException when there is no answer
   * @throws InterruptedException when nobody waits for it any more
   */
  Got send(WireRequest request, Duration time, boolean fresh)
      throws IOException, InterruptedException;
}
