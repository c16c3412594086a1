package dev.syncruns.simulator.service;

import dev.syncruns.simulator.wire.Answer;
import dev.syncruns.simulator.wire.IncomingRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every address that is served, and what guards it. */
public final class Api {

  private static final String BEARER = "bearer ";

  private final RunsService runs;
  private final TokenService tokenService;
  private final Tokens tokens;

  /**
   * The whole of the API.
   *
   * @param runs the operations on runs
   * @param tokenService the authorization server
   * @param tokens which tokens are accepted
   */
  public Api(RunsService runs, TokenService tokenService, Tokens tokens) {
    this.runs = runs;
    this.tokenService = tokenService;
    this.tokens = tokens;
  }

  /**
   * The documented answer to a request.
   *
   * @param request the request
   * @return the answer
   */
  public Answer answer(IncomingRequest request) {
    List<String> segments = request.target().segments();
    if (RunsService.isRunsPath(segments)) {
      return runs(segments, request);
    }
    return switch (request.target().path()) {
      case "/.well-known/openid-configuration" ->
          request.method().equals("GET")
              ? tokenService.discovery()
              : Problems.methodNotAllowed("GET");
      case "/connect/token" ->
          request.method().equals("POST")
              ? tokenService.token(request)
              : Problems.methodNotAllowed("POST");
      default -> Problems.resourceNotFound();
    };
  }

  private Answer runs(List<String> segments, IncomingRequest request) {
    if (!request.method().equals("GET")) {
      return Problems.methodNotAllowed("GET");
    }
    if (!Accept.isServed(request.headers())) {
      return Problems.resourceNotFound();
    }
    Optional<Answer> refusal = refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return segments.size() == 5
        ? runs.list(segments.get(3), request)
        : runs.single(segments.get(3), segments.get(5));
  }

  private Optional<Answer> refusal(IncomingRequest request) {
    Optional<String> header = request.headers().first("Authorization");
    if (header.isEmpty()) {
      return Optional.of(Problems.headerNotFound());
    }
    if (!header.get().toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.of(Problems.invalidScheme());
    }
    boolean accepted = tokens.accepts(header.get().substring(BEARER.length()).strip());
    return accepted ? Optional.empty() : Optional.of(Problems.invalidToken());
  }
}
