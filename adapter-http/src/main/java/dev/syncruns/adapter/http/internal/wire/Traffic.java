package dev.syncruns.adapter.http.internal.wire;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went over the wire in one exchange, without secrets and without bodies.
 *
 * @param method the request's method.
 * @param address the request's address, made by us.
 * @param requestHeaders the request's headers, values hidden unless known to be harmless.
 * @param head the answer's head; null when there was none.
 * @param answerHeaders the answer's headers, values hidden unless known to be harmless.
 * @param receivedBytes the bytes of the answer's body as they arrived.
 * @param began when the request was made.
 * @param took how long it took to the end of the answer.
 */
public record Traffic(
    String method,
    URI address,
    Map<String, String> requestHeaders,
    @Nullable AnswerHead head,
    Map<String, String> answerHeaders,
    long receivedBytes,
    Instant began,
    Duration took) {}
