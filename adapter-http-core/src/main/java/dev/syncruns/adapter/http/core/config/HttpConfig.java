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

/** How the service is reached and how much of it is read. Immutable. */
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

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The service's address, without a slash at its end. */
  public URI apiUrl() {
    return apiUrl;
  }

  /** The longest one request may take to the last byte of its answer. */
  public Duration requestTimeout() {
    return requestTimeout;
  }

  /** The longest a connection may take to be made. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** The {@code User-Agent} of every request. */
  public String userAgent() {
    return userAgent;
  }

  /** The largest answer in bytes after decompression. */
  public long maxBodyBytes() {
    return maxBodyBytes;
  }

  /** How deep the JSON of an answer may be nested. */
  public int maxNesting() {
    return maxNesting;
  }

  /** How many characters one text in an answer may have. */
  public int maxTextLength() {
    return maxTextLength;
  }

  /** How many runs a page may have. */
  public int maxPageItems() {
    return maxPageItems;
  }

  /** How proxies are chosen; empty for the JVM's own way. */
  public Optional<ProxySelector> proxy() {
    return Optional.ofNullable(proxy);
  }

  /** How TLS is done; empty for the JVM's own way. */
  public Optional<SSLContext> sslContext() {
    return Optional.ofNullable(sslContext);
  }

  /** The HTTP client; empty for the JDK's {@code HttpURLConnection}. */
  public Optional<HttpTransport> transport() {
    return Optional.ofNullable(transport);
  }

  /** Who is told of every exchange. */
  public ExchangeListener exchangeListener() {
    return exchangeListener;
  }

  /** What learns every secret that is sent, and hides it in all that a server says. */
  public SecretRedactor secretRedactor() {
    return secretRedactor;
  }

  /** Who is told of what the service does otherwise and is accepted. */
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
     * Sets the service's address, which may have a path; {@code https://api.bentley.com} unless
     * set.
     *
     * @throws IllegalArgumentException unless it is {@code https}, or {@code http} to this machine,
     *     without user info, query and fragment; the message does not repeat it
     */
    public Builder apiUrl(URI apiUrl) {
      this.apiUrl = Addresses.configured("API's address", apiUrl);
      return this;
    }

    /** Sets the longest one request may take to the last byte of its answer; 30 s unless set. */
    public Builder requestTimeout(Duration requestTimeout) {
      this.requestTimeout = positive("request timeout", requestTimeout);
      return this;
    }

    /** Sets the longest a connection may take to be made; 10 s unless set. */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = positive("connect timeout", connectTimeout);
      return this;
    }

    /**
     * Sets what follows {@code syncruns/VERSION} in the {@code User-Agent}, e.g. {@code
     * "nightly/3"}; empty unless set.
     *
     * @throws IllegalArgumentException when it has other than printable ASCII characters, or more
     *     than 200
     */
    public Builder userAgentSuffix(String userAgentSuffix) {
      this.userAgentSuffix = UserAgent.checkedSuffix(userAgentSuffix);
      return this;
    }

    /** Sets the largest answer in bytes after decompression; 16 MiB unless set. */
    public Builder maxBodyBytes(long maxBodyBytes) {
      this.maxBodyBytes = within("largest body", maxBodyBytes, Long.MAX_VALUE);
      return this;
    }

    /** Sets how deep the JSON of an answer may be nested, at most 512; 64 unless set. */
    public Builder maxNesting(int maxNesting) {
      this.maxNesting = (int) within("deepest nesting", maxNesting, MAX_NESTING);
      return this;
    }

    /** Sets how many characters one text in an answer may have; 1 Mi unless set. */
    public Builder maxTextLength(int maxTextLength) {
      this.maxTextLength = (int) within("longest text", maxTextLength, Integer.MAX_VALUE - 8);
      return this;
    }

    /** Sets how many runs a page may have; 10,000 unless set. */
    public Builder maxPageItems(int maxPageItems) {
      this.maxPageItems = (int) within("number of runs in a page", maxPageItems, Integer.MAX_VALUE);
      return this;
    }

    /** Sets how proxies are chosen; null, the default, for the JVM's own way. */
    public Builder proxy(@Nullable ProxySelector proxy) {
      this.proxy = proxy;
      return this;
    }

    /** Sets how TLS is done; null, the default, for the JVM's own way. */
    public Builder sslContext(@Nullable SSLContext sslContext) {
      this.sslContext = sslContext;
      return this;
    }

    /**
     * Sets the HTTP client; null, the default, for the JDK's {@code HttpURLConnection}. Proxies,
     * TLS and the time that a connection may take are then that client's own matter.
     */
    public Builder transport(@Nullable HttpTransport transport) {
      this.transport = transport;
      return this;
    }

    /** Sets who is told of every exchange; nobody unless set. */
    public Builder exchangeListener(ExchangeListener exchangeListener) {
      this.exchangeListener = exchangeListener;
      return this;
    }

    /**
     * Sets what learns every access token and client secret that is sent, and hides them in all
     * that a server says; null, the default, for one of its own. A shared one can hide them in
     * other texts too, e.g. in a log.
     */
    public Builder secretRedactor(@Nullable SecretRedactor secretRedactor) {
      this.secretRedactor = secretRedactor;
      return this;
    }

    /**
     * Sets who is told of what the service does otherwise than its documentation says and is
     * accepted, each once; nobody unless set. Called on the thread of a call.
     */
    public Builder warningListener(Consumer<String> warningListener) {
      this.warningListener = warningListener;
      return this;
    }

    /** The configuration. */
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

    /** The user agent with a checked suffix, which may be empty. */
    static String with(String suffix) {
      String version = HttpConfig.class.getPackage().getImplementationVersion();
      String product = "syncruns/" + (version == null ? "dev" : version);
      return suffix.isEmpty() ? product : product + " " + suffix;
    }

    /**
     * The suffix without blanks around it.
     *
     * @throws IllegalArgumentException when it can't be part of a header
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
