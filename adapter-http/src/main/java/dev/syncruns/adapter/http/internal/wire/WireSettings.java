package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.domain.redaction.SecretRedactor;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How requests are made.
 *
 * @param connectTimeout the longest a connection may take to be made.
 * @param requestTimeout the longest a request may take to the last byte of its answer.
 * @param maxBodyBytes the largest answer, in bytes after decompression.
 * @param userAgent the {@code User-Agent}.
 * @param proxies how proxies are chosen; null for the JVM's way.
 * @param ssl how TLS is done; null for the JVM's way.
 * @param otherClient what makes requests instead of us; null for ourselves.
 * @param listener who is told of every exchange.
 * @param secrets hides what requests carry.
 */
public record WireSettings(
    Duration connectTimeout,
    Duration requestTimeout,
    long maxBodyBytes,
    String userAgent,
    @Nullable ProxySelector proxies,
    @Nullable SSLContext ssl,
    @Nullable OtherClient otherClient,
    Consumer<Traffic> listener,
    SecretRedactor secrets) {}
