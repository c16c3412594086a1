package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults of a response, by name. */
public enum Fault {
  /** 429 with a wait in seconds. */
  RETRY_AFTER_SECONDS(Kind.THROTTLED, "429, Retry-After: 1", Responders.retryAfter("1")),
  /** 429 with a wait as a date. */
  RETRY_AFTER_DATE(Kind.THROTTLED, "429, Retry-After a date 2 s ahead", Responders.retryIn(2)),
  /** 429 with a date in the past. */
  RETRY_AFTER_PAST(
      Kind.THROTTLED, "429, Retry-After a date an hour ago", Responders.retryIn(-3600)),
  /** 429 without a wait. */
  RETRY_AFTER_MISSING(
      Kind.THROTTLED,
      "429 without Retry-After",
      Responder.always(ErrorResponses.tooManyRequests())),
  /** 429 with a negative wait. */
  RETRY_AFTER_NEGATIVE(Kind.THROTTLED, "429, Retry-After: -5", Responders.retryAfter("-5")),
  /** 429 with a wait that exceeds any number type. */
  RETRY_AFTER_HUGE(
      Kind.THROTTLED, "429, Retry-After of 26 digits", Responders.retryAfter("9".repeat(26))),
  /** 429 with a wait that is not a number. */
  RETRY_AFTER_TEXT(Kind.THROTTLED, "429, Retry-After: soon", Responders.retryAfter("soon")),
  /** 429 with a wait longer than any client accepts. */
  RETRY_AFTER_DAY(Kind.THROTTLED, "429, Retry-After: 86400", Responders.retryAfter("86400")),

  /** 500 without a body. */
  EMPTY_500(Kind.BROKEN, "500 without a body", Responder.always(Response.status(500))),
  /** 502 of a gateway. */
  HTML_502(Kind.BROKEN, "502 with a page of HTML", Responder.always(ErrorResponses.htmlPage(502))),
  /** 503 of a gateway. */
  HTML_503(Kind.BROKEN, "503 with a page of HTML", Responder.always(ErrorResponses.htmlPage(503))),
  /** 504 of a gateway. */
  HTML_504(Kind.BROKEN, "504 with a page of HTML", Responder.always(ErrorResponses.htmlPage(504))),
  /** The sign-in page of a proxy. */
  HTML_200(Kind.BROKEN, "200 with a page of HTML", Responder.always(ErrorResponses.htmlPage(200))),
  /** 200 without content. */
  EMPTY_200(Kind.BROKEN, "200 without a body", Responder.always(Response.json(200, ""))),
  /** The token is rejected. */
  UNAUTHORIZED(Kind.BROKEN, "401 for a good token", Responders.unauthorized()),
  /** A reset before the response. */
  RESET(Kind.BROKEN, "a reset before the answer", Responders.changed(Response::resetBeforeHead)),
  /** A reset within the body. */
  RESET_IN_BODY(
      Kind.BROKEN, "a reset in the body", Responders.changed(answer -> answer.resetAfter(700))),
  /** A truncated body. */
  TRUNCATED(
      Kind.BROKEN,
      "a body shorter than announced",
      Responders.changed(answer -> answer.truncatedAfter(700))),
  /** A header with control characters. */
  CONTROL_IN_HEADER(
      Kind.BROKEN,
      "503 with control characters in a header",
      Responder.always(ErrorResponses.htmlPage(503).withHeader("X-Note", "a\u0007\u001b[31mb"))),

  /** No response. */
  STALL(Kind.SLOW, "no answer, the connection stays open", Responders.changed(Response::stalled)),
  /** A body that stops without an end. */
  STALL_IN_BODY(
      Kind.SLOW,
      "a body that stops, the connection stays open",
      Responders.changed(answer -> answer.stalledAfter(700))),
  /** One byte at a time. */
  DRIP(
      Kind.SLOW,
      "an answer of which a byte comes each 20 ms",
      Responders.changed(answer -> answer.dripping(Duration.ofMillis(20)))),

  /** Moved permanently. */
  REDIRECT_301(Kind.REDIRECT, "301 to another server", Responders.elsewhere(301)),
  /** Found at another server. */
  REDIRECT_302(Kind.REDIRECT, "302 to another server", Responders.elsewhere(302)),
  /** See another server. */
  REDIRECT_303(Kind.REDIRECT, "303 to another server", Responders.elsewhere(303)),
  /** Redirected temporarily. */
  REDIRECT_307(Kind.REDIRECT, "307 to another server", Responders.elsewhere(307)),
  /** Redirected permanently. */
  REDIRECT_308(Kind.REDIRECT, "308 to another server", Responders.elsewhere(308)),

  /** A small body that decompresses to a large one. */
  GZIP_BOMB(
      Kind.BODY, "512 MiB in a gzip of half a MiB", Responder.always(HostileBodies.gzipBomb(512))),
  /** Deeply nested arrays. */
  DEEP_NESTING(
      Kind.BODY,
      "200000 arrays inside each other",
      Responder.always(HostileBodies.nestedArrays(200_000))),
  /** A very long text. */
  HUGE_STRING(
      Kind.BODY, "an id of 100 MB", Responder.always(HostileBodies.hugeString(100_000_000))),
  /** A very long number. */
  HUGE_NUMBER(
      Kind.BODY,
      "a number of 1000000 digits",
      Responder.always(HostileBodies.hugeNumber(1_000_000))),
  /** An endless page. */
  ENDLESS_BODY(Kind.BODY, "a page that never ends", Responder.always(HostileBodies.endless())),

  /** Links to a foreign host. */
  FOREIGN_HOST(Kind.LINK, "links to another host", Links.onHost("https://runs.example.invalid")),
  /** A page that links to itself as the next one. */
  ITSELF(Kind.LINK, "each page links to itself", Links.nextIsSelf()),
  /** A page that links to the first one as the next one. */
  BACKWARDS(Kind.LINK, "each page links to the first", Links.nextIsFirst()),
  /** Endless next links. */
  ENDLESS(Kind.LINK, "next links for ever", Links.nextForEver()),
  /** No links. */
  NO_LINKS(Kind.LINK, "no links", Links.none()),
  /** A link that is not a URI. */
  NOT_A_URI(
      Kind.LINK,
      "a next link that is no address",
      Links.nextIs("http://[not a uri/{connectionId}|?$skip=minus one&$top="));

  private final Kind kind;
  private final String description;

  /** A reference to a stateless static method, which the checker cannot recognize. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Responder responder;

  Fault(Kind kind, String description, Responder responder) {
    this.kind = kind;
    this.description = description;
    this.responder = responder;
  }

  /** Returns the name, such as {@code reset-in-body}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a description in one line. */
  public String description() {
    return description;
  }

  /** Returns the responder, for any number of requests. */
  public Responder responder() {
    return responder;
  }

  /** Returns all faults in display order. */
  public static List<Fault> all() {
    return List.of(values());
  }

  /** Returns the faults of a kind in display order. */
  public static List<Fault> of(Kind kind) {
    return Arrays.stream(values()).filter(fault -> fault.kind == kind).toList();
  }

  /** Kinds of faults. */
  public enum Kind {
    /** The service asks for a pause. */
    THROTTLED,
    /** An error or a broken response. */
    BROKEN,
    /** A slow response. */
    SLOW,
    /** A redirect. */
    REDIRECT,
    /** A body that exhausts the reader. */
    BODY,
    /** A page with misleading links. */
    LINK
  }

  /** Responders of the faults. */
  private static final class Responders {

    private static final String ELSEWHERE = "https://runs.example.invalid/";

    private static Responder retryAfter(String value) {
      return Responder.always(ErrorResponses.tooManyRequests(value));
    }

    private static Responder retryIn(int seconds) {
      return (request, documented) ->
          ErrorResponses.tooManyRequestsUntil(request.receivedAt().plusSeconds(seconds));
    }

    private static Responder unauthorized() {
      return Responder.always(
          ErrorResponses.error(
              401,
              "HeaderNotFound",
              "Header Authorization was not found in the request. Access denied."));
    }

    private static Responder changed(UnaryOperator<Response> change) {
      return (request, documented) -> change.apply(documented.get());
    }

    private static Responder elsewhere(int status) {
      return Responder.always(ErrorResponses.redirect(status, ELSEWHERE));
    }
  }
}
