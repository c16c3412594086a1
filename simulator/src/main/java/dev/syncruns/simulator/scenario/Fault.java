package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.api.ErrorResponses;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What can be wrong with one answer, under a name by which people and tests choose it. */
public enum Fault {
  /** 429 and a wait in seconds. */
  RETRY_AFTER_SECONDS(Kind.THROTTLED, "429, Retry-After: 1", Responders.retryAfter("1")),
  /** 429 and a wait as a date. */
  RETRY_AFTER_DATE(Kind.THROTTLED, "429, Retry-After a date 2 s ahead", Responders.retryIn(2)),
  /** 429 and a date that is over. */
  RETRY_AFTER_PAST(
      Kind.THROTTLED, "429, Retry-After a date an hour ago", Responders.retryIn(-3600)),
  /** 429 and no wait. */
  RETRY_AFTER_MISSING(
      Kind.THROTTLED,
      "429 without Retry-After",
      Responder.always(ErrorResponses.tooManyRequests())),
  /** 429 and a wait below nothing. */
  RETRY_AFTER_NEGATIVE(Kind.THROTTLED, "429, Retry-After: -5", Responders.retryAfter("-5")),
  /** 429 and a wait that no number type holds. */
  RETRY_AFTER_HUGE(
      Kind.THROTTLED, "429, Retry-After of 26 digits", Responders.retryAfter("9".repeat(26))),
  /** 429 and a wait that is no number. */
  RETRY_AFTER_TEXT(Kind.THROTTLED, "429, Retry-After: soon", Responders.retryAfter("soon")),
  /** 429 and a wait that nobody has the patience for. */
  RETRY_AFTER_DAY(Kind.THROTTLED, "429, Retry-After: 86400", Responders.retryAfter("86400")),

  /** 500 without a body. */
  EMPTY_500(Kind.BROKEN, "500 without a body", Responder.always(Response.status(500))),
  /** A gateway's 502. */
  HTML_502(Kind.BROKEN, "502 with a page of HTML", Responder.always(ErrorResponses.htmlPage(502))),
  /** A gateway's 503. */
  HTML_503(Kind.BROKEN, "503 with a page of HTML", Responder.always(ErrorResponses.htmlPage(503))),
  /** A gateway's 504. */
  HTML_504(Kind.BROKEN, "504 with a page of HTML", Responder.always(ErrorResponses.htmlPage(504))),
  /** A sign-in page of a proxy. */
  HTML_200(Kind.BROKEN, "200 with a page of HTML", Responder.always(ErrorResponses.htmlPage(200))),
  /** A 200 that holds nothing. */
  EMPTY_200(Kind.BROKEN, "200 without a body", Responder.always(Response.json(200, ""))),
  /** The token is refused. */
  UNAUTHORIZED(Kind.BROKEN, "401 for a good token", Responders.unauthorized()),
  /** A connection that is reset at once. */
  RESET(Kind.BROKEN, "a reset before the answer", Responders.changed(Response::resetBeforeHead)),
  /** A connection that is reset in the body. */
  RESET_IN_BODY(
      Kind.BROKEN, "a reset in the body", Responders.changed(answer -> answer.resetAfter(700))),
  /** A body that ends early. */
  TRUNCATED(
      Kind.BROKEN,
      "a body shorter than announced",
      Responders.changed(answer -> answer.truncatedAfter(700))),
  /** A header that would write lines of its own. */
  CONTROL_IN_HEADER(
      Kind.BROKEN,
      "503 with control characters in a header",
      Responder.always(ErrorResponses.htmlPage(503).withHeader("X-Note", "a\u0007\u001b[31mb"))),

  /** Silence instead of an answer. */
  STALL(Kind.SLOW, "no answer, the connection stays open", Responders.changed(Response::stalled)),
  /** Silence in the body. */
  STALL_IN_BODY(
      Kind.SLOW,
      "a body that stops, the connection stays open",
      Responders.changed(answer -> answer.stalledAfter(700))),
  /** A byte at a time. */
  DRIP(
      Kind.SLOW,
      "an answer of which a byte comes each 20 ms",
      Responders.changed(answer -> answer.dripping(Duration.ofMillis(20)))),

  /** Moved for good. */
  REDIRECT_301(Kind.REDIRECT, "301 to another server", Responders.elsewhere(301)),
  /** Found elsewhere. */
  REDIRECT_302(Kind.REDIRECT, "302 to another server", Responders.elsewhere(302)),
  /** See elsewhere. */
  REDIRECT_303(Kind.REDIRECT, "303 to another server", Responders.elsewhere(303)),
  /** Elsewhere for now. */
  REDIRECT_307(Kind.REDIRECT, "307 to another server", Responders.elsewhere(307)),
  /** Elsewhere for good. */
  REDIRECT_308(Kind.REDIRECT, "308 to another server", Responders.elsewhere(308)),

  /** A few bytes that become very many. */
  GZIP_BOMB(
      Kind.BODY, "512 MiB in a gzip of half a MiB", Responder.always(HostileBodies.gzipBomb(512))),
  /** Arrays in arrays. */
  DEEP_NESTING(
      Kind.BODY,
      "200000 arrays inside each other",
      Responder.always(HostileBodies.nestedArrays(200_000))),
  /** A text without end in sight. */
  HUGE_STRING(
      Kind.BODY, "an id of 100 MB", Responder.always(HostileBodies.hugeString(100_000_000))),
  /** A number without end in sight. */
  HUGE_NUMBER(
      Kind.BODY,
      "a number of 1000000 digits",
      Responder.always(HostileBodies.hugeNumber(1_000_000))),
  /** A page without end. */
  ENDLESS_BODY(Kind.BODY, "a page that never ends", Responder.always(HostileBodies.endless())),

  /** Links to somebody else. */
  FOREIGN_HOST(Kind.LINK, "links to another host", Links.onHost("https://runs.example.invalid")),
  /** A page that follows itself. */
  ITSELF(Kind.LINK, "each page links to itself", Links.nextIsSelf()),
  /** A page followed by the first. */
  BACKWARDS(Kind.LINK, "each page links to the first", Links.nextIsFirst()),
  /** Pages for ever. */
  ENDLESS(Kind.LINK, "next links for ever", Links.nextForEver()),
  /** No links. */
  NO_LINKS(Kind.LINK, "no links", Links.none()),
  /** A link that is none. */
  NOT_A_URI(
      Kind.LINK,
      "a next link that is no address",
      Links.nextIs("http://[not a uri/{connectionId}|?$skip=minus one&$top="));

  private final Kind kind;
  private final String description;

  /** A reference to a static method without state, which the checker cannot know. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Responder responder;

  Fault(Kind kind, String description, Responder responder) {
    this.kind = kind;
    this.description = description;
    this.responder = responder;
  }

  /**
   * The name by which people choose it.
   *
   * @return for example {@code reset-in-body}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What it does, in one line.
   *
   * @return the description
   */
  public String description() {
    return description;
  }

  /**
   * What it does with an answer.
   *
   * @return the behaviour, for as many requests as wanted
   */
  public Responder responder() {
    return responder;
  }

  /**
   * Every fault.
   *
   * @return the faults in the order in which they should be listed
   */
  public static List<Fault> all() {
    return List.of(values());
  }

  /**
   * The faults of a kind.
   *
   * @param kind the kind
   * @return the faults in the order in which they should be listed
   */
  public static List<Fault> of(Kind kind) {
    return Arrays.stream(values()).filter(fault -> fault.kind == kind).toList();
  }

  /** What faults have in common. */
  public enum Kind {
    /** The service asks to be left alone for a while. */
    THROTTLED,
    /** An answer that is an error, or broken. */
    BROKEN,
    /** An answer that takes its time. */
    SLOW,
    /** An answer that sends the client elsewhere. */
    REDIRECT,
    /** A body that exhausts whoever reads it. */
    BODY,
    /** A page whose links mislead. */
    LINK
  }

  /** The makings of faults. */
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
