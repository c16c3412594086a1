package dev.syncruns.adapter.http.internal;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.config.HttpTransport;
import dev.syncruns.adapter.http.core.internal.Addresses;
import dev.syncruns.adapter.http.core.internal.Addresses.Origin;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.HttpStatusException;
import dev.syncruns.adapter.http.core.internal.client.RunOperations;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.ContextLoader;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.Sender;
import dev.syncruns.adapter.http.internal.SynchronizationApis.TransportEngine.UrlResponse;
import dev.syncruns.domain.run.Run;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.resteasy.client.jaxrs.ClientHttpEngine;
import org.jboss.resteasy.client.jaxrs.internal.ClientConfiguration;
import org.jboss.resteasy.client.jaxrs.internal.ClientInvocation;
import org.jboss.resteasy.client.jaxrs.internal.ClientResponse;
import org.jboss.resteasy.specimpl.MultivaluedMapImpl;
import org.jboss.resteasy.tracing.RESTEasyTracingLogger;
import org.jspecify.annotations.Nullable;

/** Creates a {@link SynchronizationApi} with its engine, reader and mapper. */
public final class SynchronizationApis {
  /** RESTEasy's default mapper would read the host's configuration, and is never used. */
  private static final String NO_DEFAULT_MAPPER = "microprofile.rest.client.disable.default.mapper";

  private SynchronizationApis() {}

  /** Creates the operations of a service; see {@link RunOperations.Factory}. */
  public static SynchronizationApi at(HttpConfig config, Sender sender, JsonDocuments documents) {
    return ContextLoader.ours(() -> isolated(() -> client(config.apiUrl(), sender, documents)));
  }

  private static SynchronizationApi client(URI apiUrl, Sender sender, JsonDocuments documents) {
    return RestClientBuilder.newBuilder()
        .baseUri(apiUrl)
        // Not used by this engine; without it, the JVM's ProxySelector is consulted.
        .proxyAddress("unused.invalid", 1)
        .property(NO_DEFAULT_MAPPER, true)
        .register(new TransportEngine(apiUrl, sender))
        .register(new BodyReader(documents))
        .register(new StatusExceptionMapper())
        .build(SynchronizationApi.class);
  }

  /**
   * Runs {@code building} with a separate context class loader and an empty configuration, so that
   * MicroProfile does not read {@code .env} and {@code config/application.properties} of the
   * working directory, or sources of the caller's class loader.
   */
  private static <T> T isolated(Supplier<T> building) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    ClassLoader own = new ClassLoader(SynchronizationApis.class.getClassLoader()) {};
    ConfigProviderResolver resolver = ConfigProviderResolver.instance();
    Config empty = resolver.getBuilder().build();
    resolver.registerConfig(empty, own);
    thread.setContextClassLoader(own);
    try {
      return building.get();
    } finally {
      thread.setContextClassLoader(callers);
      resolver.releaseConfig(empty);
    }
  }

  /**
   * Reads the bodies of responses, whatever their content type. Names JSON, so that it precedes
   * JSON providers on the class path.
   */
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  static final class BodyReader implements MessageBodyReader<Object> {
    private final JsonDocuments documents;

    BodyReader(JsonDocuments documents) {
      this.documents = documents;
    }

    @Override
    public boolean isReadable(
        Class<?> kind, Type type, Annotation[] annotations, MediaType mediaType) {
      return kind == RunsContent.class || kind == Run.class;
    }

    @Override
    public Object readFrom(
        Class<Object> kind,
        Type type,
        Annotation[] annotations,
        MediaType mediaType,
        MultivaluedMap<String, String> headers,
        InputStream body) {
      return documents.read(body, type);
    }
  }

  /**
   * Turns all statuses except 200 into a {@link HttpStatusException}, including redirects, which
   * are never followed.
   */
  static final class StatusExceptionMapper implements ResponseExceptionMapper<HttpStatusException> {
    private static final int OK = 200;

    @Override
    public boolean handles(int status, @Nullable MultivaluedMap<String, Object> headers) {
      return status != OK;
    }

    @Override
    public HttpStatusException toThrowable(Response response) {
      return new HttpStatusException(((UrlResponse) response).refusal());
    }
  }

  /** An engine that sends RESTEasy's requests with a {@link Sender}. */
  static final class TransportEngine implements ClientHttpEngine {
    private final URI apiUrl;
    private final Origin configured;
    private final Sender sender;

    TransportEngine(URI apiUrl, Sender sender) {
      this.apiUrl = apiUrl;
      this.configured = Origin.of(apiUrl);
      this.sender = sender;
    }

    @Override
    public Response invoke(Invocation invocation) {
      ClientInvocation request = (ClientInvocation) invocation;
      Map<String, String> headers = new HashMap<>();
      for (Map.Entry<String, List<String>> header : request.getHeaders().asMap().entrySet()) {
        headers.put(header.getKey(), String.join(", ", header.getValue()));
      }
      RequestContext attempt = RequestContext.current();
      try {
        return new UrlResponse(
            request.getClientConfiguration(),
            sender.send(attempt.get(address(request.getUri()), headers), attempt));
      } catch (IOException failure) {
        throw new ProcessingException(failure);
      }
    }

    /** Restricts requests to the configured origin, because they carry a token. */
    private URI address(URI built) {
      URI address = Addresses.asDocumented(apiUrl, built);
      if (!configured.equals(Origin.of(address))) {
        throw new IllegalStateException("a request was about to leave " + configured);
      }
      return address;
    }

    @Override
    public @Nullable SSLContext getSslContext() {
      return null;
    }

    @Override
    public @Nullable HostnameVerifier getHostnameVerifier() {
      return null;
    }

    @Override
    public void close() {}

    /**
     * A response for RESTEasy. Its headers remain in the request context; RESTEasy receives only a
     * JSON content type.
     */
    static final class UrlResponse extends ClientResponse {
      private static final int OK = 200;

      private final HttpTransport.Response answer;
      private final byte[] refusal;

      UrlResponse(ClientConfiguration configuration, HttpTransport.Response answer) {
        super(configuration, RESTEasyTracingLogger.empty());
        this.answer = answer;
        setStatus(answer.status());
        MultivaluedMapImpl<String, String> headers = new MultivaluedMapImpl<>();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        setHeaders(headers);
        setProperties(Map.of());
        if (answer.status() == OK) {
          this.refusal = new byte[0];
          setInputStream(answer.body());
        } else {
          // Read here up to a limit, because RESTEasy would buffer everything.
          this.refusal = Sender.beginning(answer.body(), RunOperations.LARGEST_REFUSAL);
          close(answer.body());
          setInputStream(new ByteArrayInputStream(refusal));
        }
      }

      /** The beginning of the body of a response with a status other than 200. */
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
        close(answer.body());
      }

      private static void close(InputStream body) {
        try {
          body.close();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
  }
}
