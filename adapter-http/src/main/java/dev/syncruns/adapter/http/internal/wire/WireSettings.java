package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.adapter.http.internal.wire.Sender.OtherClient;
import dev.syncruns.adapter.http.internal.wire.WireResponse.ResponseHead;
import dev.syncruns.domain.redaction.SecretRedactor;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    SecretRedactor secrets) {

  /** The {@code User-Agent} of every request. */
  public static final class UserAgent {
    private static final int LONGEST_SUFFIX = 200;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]*");

    private UserAgent() {}

    /** The user agent with a checked suffix, which may be empty. */
    public static String with(String suffix) {
      String version = UserAgent.class.getPackage().getImplementationVersion();
      String product = "syncruns/" + (version == null ? "dev" : version);
      return suffix.isEmpty() ? product : product + " " + suffix;
    }

    /**
     * The suffix without blanks around it.
     *
     * @throws IllegalArgumentException when it can't be part of a header
     */
    public static String checkedSuffix(String suffix) {
      if (suffix.length() > LONGEST_SUFFIX || !PRINTABLE.matcher(suffix).matches()) {
        throw new IllegalArgumentException(
            "the suffix of the user agent must be printable ASCII, at most "
                + LONGEST_SUFFIX
                + " characters");
      }
      return suffix.strip();
    }
  }

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
      @Nullable ResponseHead head,
      Map<String, String> answerHeaders,
      long receivedBytes,
      Instant began,
      Duration took) {}
}
