package dev.syncruns.simulator.api;

import dev.syncruns.simulator.server.HeaderList;
import dev.syncruns.simulator.server.IncomingRequest;
import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Routes requests to the endpoints, and checks access. */
public final class Api {

  private static final String BEARER = "bearer ";

  private final RunsService runs;
  private final TokenService tokenService;
  private final Tokens tokens;

  /**
   * Creates the API.
   *
   * @param runs the operations on runs
   * @param tokenService the authorization server
   * @param tokens the accepted tokens
   */
  public Api(RunsService runs, TokenService tokenService, Tokens tokens) {
    this.runs = runs;
    this.tokenService = tokenService;
    this.tokens = tokens;
  }

  /** Returns the documented response to a request. */
  public Response answer(IncomingRequest request) {
    List<String> segments = request.target().segments();
    if (RunsService.isRunsPath(segments)) {
      return runs(segments, request);
    }
    return switch (request.target().path()) {
      case "/.well-known/openid-configuration" ->
          request.method().equals("GET")
              ? tokenService.discovery()
              : ApiErrors.methodNotAllowed("GET");
      case "/connect/token" ->
          request.method().equals("POST")
              ? tokenService.token(request)
              : ApiErrors.methodNotAllowed("POST");
      default -> ApiErrors.resourceNotFound();
    };
  }

  private Response runs(List<String> segments, IncomingRequest request) {
    if (!request.method().equals("GET")) {
      return ApiErrors.methodNotAllowed("GET");
    }
    if (!Accept.isServed(request.headers())) {
      return ApiErrors.resourceNotFound();
    }
    Optional<Response> refusal = refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return segments.size() == 5
        ? runs.list(segments.get(3), request)
        : runs.single(segments.get(3), segments.get(5));
  }

  private Optional<Response> refusal(IncomingRequest request) {
    Optional<String> header = request.headers().first("Authorization");
    if (header.isEmpty()) {
      return Optional.of(ApiErrors.headerNotFound());
    }
    if (!header.get().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.of(ApiErrors.invalidScheme());
    }
    boolean accepted = tokens.accepts(header.get().substring(BEARER.length()).strip());
    return accepted ? Optional.empty() : Optional.of(ApiErrors.invalidToken());
  }

  /** The API version in the {@code Accept} header of a request. */
  static final class Accept {

    private static final Set<String> SERVED =
        Set.of(
            "application/vnd.bentley.itwin-platform.v1+json",
            "application/json",
            "application/*",
            "*/*");

    private Accept() {}

    /** Returns whether the client accepts an available version; a missing header accepts any. */
    static boolean isServed(HeaderList headers) {
      List<String> accepted = headers.all("Accept");
      return accepted.isEmpty()
          || accepted.stream()
              .flatMap(value -> Pattern.compile(",").splitAsStream(value))
              .map(range -> range.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
              .anyMatch(SERVED::contains);
    }
  }

  /** Compression of responses for clients that accept it. */
  public static final class Gzip {

    private static final long WORTHWHILE = 1024;

    private Gzip() {}

    /**
     * Returns the response, with gzip if the client accepts it. Small, compressed and irregular
     * responses remain unchanged.
     *
     * @param answer the response
     * @param request the headers of the request
     */
    public static Response compressed(Response answer, HeaderList request) {
      boolean wanted =
          request.first("Accept-Encoding").orElse("").toLowerCase(Locale.ROOT).contains("gzip");
      if (!wanted || !answer.isPlain() || answer.content().length().orElse(0) < WORTHWHILE) {
        return answer;
      }
      ByteArrayOutputStream small = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
        answer.content().writeTo(gzip);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return answer
          .withContent(Content.of(small.toByteArray()))
          .withHeader("Content-Encoding", "gzip");
    }
  }
}
