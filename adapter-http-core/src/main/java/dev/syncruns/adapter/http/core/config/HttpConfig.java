package dev.syncruns.adapter.http.core.config;

import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.ports.SecretRedactor;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The configuration of HTTP connections and of limits on responses. Immutable. */
public final class HttpConfig {
  private static final int MAX_NESTING = 512;

  private final URI apiUrl;
  private final Duration requestTimeout;
  private final Duration connectTimeout;
  private final String userAgent;
  private final long maxBodyBytes;
  private final int maxNesting;
  private final int maxTextLength;
  private final int maxPageItems;
  private final @Nullable ProxySelector proxy;
  private final @Nullable SSLContext sslContext;
  private final @Nullable HttpTransport transport;
  private final ExchangeListener exchangeListener;
  private final SecretRedactor secretRedactor;
  private final Consumer<String> warningListener;

  private HttpConfig(Builder builder) {
    this.apiUrl = builder.apiUrl;
    this.requestTimeout = builder.requestTimeout;
    this.connectTimeout = builder.connectTimeout;
    this.userAgent = UserAgent.with(builder.userAgentSuffix);
    this.maxBodyBytes = builder.maxBodyBytes;
    this.maxNesting = builder.maxNesting;
    this.maxTextLength = builder.maxTextLength;
    this.maxPageItems = builder.maxPageItems;
    this.proxy = builder.proxy;
    this.sslContext = builder.sslContext;
    this.transport = builder.transport;
    this.exchangeListener = builder.exchangeListener;
    this.secretRedactor =
        builder.secretRedactor == null ? new SecretRedactor() : builder.secretRedactor;
    this.warningListener = builder.warningListener;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The API's URL, without a trailing slash. */
  public URI apiUrl() {
    return apiUrl;
  }

  /** Maximum duration of one request, to the last byte of its response. */
  public Duration requestTimeout() {
    return requestTimeout;
  }

  /** Maximum duration of a connection attempt. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** The {@code User-Agent} of every request. */
  public String userAgent() {
    return userAgent;
  }

  /** Maximum size of a response in bytes, after decompression. */
  public long maxBodyBytes() {
    return maxBodyBytes;
  }

  /** Maximum nesting depth of JSON. */
  public int maxNesting() {
    return maxNesting;
  }

  /** Maximum length of a text in a response, in characters. */
  public int maxTextLength() {
    return maxTextLength;
  }

  /** Maximum number of items in a page. */
  public int maxPageItems() {
    return maxPageItems;
  }

  /** The proxy selector; empty for the JVM's default. */
  public Optional<ProxySelector> proxy() {
    return Optional.ofNullable(proxy);
  }

  /** The TLS context; empty for the JVM's default. */
  public Optional<SSLContext> sslContext() {
    return Optional.ofNullable(sslContext);
  }

  /** The HTTP client; empty for the JDK's {@code HttpURLConnection}. */
  public Optional<HttpTransport> transport() {
    return Optional.ofNullable(transport);
  }

  /** The listener for exchanges. */
  public ExchangeListener exchangeListener() {
    return exchangeListener;
  }

  /** Records every secret that is sent, and redacts it in texts of servers. */
  public SecretRedactor secretRedactor() {
    return secretRedactor;
  }

  /** Receives warnings about tolerated deviations of the service. */
  public Consumer<String> warningListener() {
    return warningListener;
  }

  /** Builds an {@link HttpConfig}; not thread-safe. */
  public static final class Builder {
    private URI apiUrl = Addresses.defaultApi();
    private Duration requestTimeout = Duration.ofSeconds(30);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private String userAgentSuffix = "";
    private long maxBodyBytes = 16L * 1024 * 1024;
    private int maxNesting = 64;
    private int maxTextLength = 1024 * 1024;
    private int maxPageItems = 10_000;
    private @Nullable ProxySelector proxy;
    private @Nullable SSLContext sslContext;
    private @Nullable HttpTransport transport;
    private ExchangeListener exchangeListener = ExchangeListener.NONE;
    private @Nullable SecretRedactor secretRedactor;
    private Consumer<String> warningListener = warning -> {};

    private Builder() {}

    /**
     * Sets the API's URL, which may have a path; {@code https://api.bentley.com} unless set.
     *
     * @throws IllegalArgumentException unless it is {@code https}, or {@code http} to this host,
     *     without user info, query and fragment; the message does not contain it
     */
    public Builder apiUrl(URI apiUrl) {
      this.apiUrl = Addresses.configured("API's address", apiUrl);
      return this;
    }

    /**
     * Sets the maximum duration of one request, to the last byte of its response; 30 s unless set.
     */
    public Builder requestTimeout(Duration requestTimeout) {
      this.requestTimeout = positive("request timeout", requestTimeout);
      return this;
    }

    /** Sets the maximum duration of a connection attempt; 10 s unless set. */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = positive("connect timeout", connectTimeout);
      return this;
    }

    /**
     * Sets a suffix of {@code syncruns/VERSION} in the {@code User-Agent}, such as {@code
     * "nightly/3"}; empty unless set.
     *
     * @throws IllegalArgumentException if it has characters other than printable ASCII, or more
     *     than 200
     */
    public Builder userAgentSuffix(String userAgentSuffix) {
      this.userAgentSuffix = UserAgent.checkedSuffix(userAgentSuffix);
      return this;
    }

    /** Sets the maximum size of a response in bytes, after decompression; 16 MiB unless set. */
    public Builder maxBodyBytes(long maxBodyBytes) {
      this.maxBodyBytes = within("largest body", maxBodyBytes, Long.MAX_VALUE);
      return this;
    }

    /** Sets the maximum nesting depth of JSON, at most 512; 64 unless set. */
    public Builder maxNesting(int maxNesting) {
      this.maxNesting = (int) within("deepest nesting", maxNesting, MAX_NESTING);
      return this;
    }

    /** Sets the maximum length of a text in a response, in characters; 1 Mi unless set. */
    public Builder maxTextLength(int maxTextLength) {
      this.maxTextLength = (int) within("longest text", maxTextLength, Integer.MAX_VALUE - 8);
      return this;
    }

    /** Sets the maximum number of items in a page; 10,000 unless set. */
    public Builder maxPageItems(int maxPageItems) {
      this.maxPageItems = (int) within("number of runs in a page", maxPageItems, Integer.MAX_VALUE);
      return this;
    }

    /** Sets the proxy selector; null, the default, for the JVM's default. */
    public Builder proxy(@Nullable ProxySelector proxy) {
      this.proxy = proxy;
      return this;
    }

    /** Sets the TLS context; null, the default, for the JVM's default. */
    public Builder sslContext(@Nullable SSLContext sslContext) {
      this.sslContext = sslContext;
      return this;
    }

    /**
     * Sets the HTTP client; null, the default, for the JDK's {@code HttpURLConnection}. With
     * another client, proxies, TLS and connection timeouts are configured in that client.
     */
    public Builder transport(@Nullable HttpTransport transport) {
      this.transport = transport;
      return this;
    }

    /** Sets the listener for exchanges; none unless set. */
    public Builder exchangeListener(ExchangeListener exchangeListener) {
      this.exchangeListener = exchangeListener;
      return this;
    }

    /**
     * Sets the redactor that records every access token and client secret that is sent, and redacts
     * them in texts of servers; null, the default, for a private one. A shared one can redact other
     * texts too, such as a log.
     */
    public Builder secretRedactor(@Nullable SecretRedactor secretRedactor) {
      this.secretRedactor = secretRedactor;
      return this;
    }

    /**
     * Sets the listener for deviations of the service from its documentation that are tolerated,
     * each reported once; none unless set. Called on the thread of a call.
     */
    public Builder warningListener(Consumer<String> warningListener) {
      this.warningListener = warningListener;
      return this;
    }

    /** Returns the configuration. */
    public HttpConfig build() {
      return new HttpConfig(this);
    }

    private static Duration positive(String what, Duration value) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException("the " + what + " is " + value + ", must be positive");
      }
      return value;
    }

    private static long within(String what, long value, long most) {
      if (value < 1 || value > most) {
        throw new IllegalArgumentException(
            "the " + what + " is " + value + ", must be at least 1 and at most " + most);
      }
      return value;
    }
  }

  /** The {@code User-Agent} of every request. */
  private static final class UserAgent {
    private static final int LONGEST_SUFFIX = 200;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]*");

    private UserAgent() {}

    /** Returns the user agent with a validated suffix, which may be empty. */
    static String with(String suffix) {
      String version = HttpConfig.class.getPackage().getImplementationVersion();
      String product = "syncruns/" + (version == null ? "dev" : version);
      return suffix.isEmpty() ? product : product + " " + suffix;
    }

    /**
     * Returns the trimmed suffix.
     *
     * @throws IllegalArgumentException if it is not valid in a header
     */
    static String checkedSuffix(String suffix) {
      if (suffix.length() > LONGEST_SUFFIX || !PRINTABLE.matcher(suffix).matches()) {
        throw new IllegalArgumentException(
            "the suffix of the user agent must be printable ASCII, at most "
                + LONGEST_SUFFIX
                + " characters");
      }
      return suffix.strip();
    }
  }
}
