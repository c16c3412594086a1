/**
 * HTTP itself: one request and its answer over the JDK's {@code HttpURLConnection}, within a time
 * and a size, on a thread the caller can leave. Knows nothing of runs, JSON or tokens.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.transport;

import org.jspecify.annotations.NullMarked;
