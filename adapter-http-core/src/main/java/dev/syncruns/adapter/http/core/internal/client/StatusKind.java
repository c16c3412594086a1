package dev.syncruns.adapter.http.core.internal.client;

/**
 * What a status says, whoever sent it: the service, a gateway, a load balancer or a proxy. The one
 * table of all statuses; RFC 9110 and what nginx, IIS and AWS add to it.
 */
public enum StatusKind {
  /** 200, and nothing else. */
  OK,
  /** 1xx that is final, and 2xx without the whole document: nothing to read. */
  NO_DOCUMENT,
  /** 3xx: never followed. */
  REDIRECT,
  /** 401, and 498 of some gateways: another token may help. */
  TOKEN_REFUSED,
  /** 403. */
  FORBIDDEN,
  /** 404, and 410: it was there. */
  NOT_FOUND,
  /** 431, and 494 of nginx: of all headers, only the token has a length of its own. */
  TOKEN_TOO_LONG,
  /** 429. */
  RATE_LIMITED,
  /** What passes: 408, 421, 425, a lock or conflict, what load balancers end by themselves, 5xx. */
  TEMPORARY,
  /** 400, 407, 422 and every other 4xx: the same request would be refused again. */
  REJECTED;

  /** The kind of a status. As RFC 9110 asks, one beyond 599 counts as 5xx. */
  public static StatusKind of(int status) {
    return switch (status) {
      case 200 -> OK;
      case 401, 498 -> TOKEN_REFUSED;
      case 403 -> FORBIDDEN;
      case 404, 410 -> NOT_FOUND;
      case 431, 494 -> TOKEN_TOO_LONG;
      case 429 -> RATE_LIMITED;
      case 408, 409, 421, 423, 425, 444, 449, 460, 499 -> TEMPORARY;
      default -> {
        if (status < 300) {
          yield NO_DOCUMENT;
        }
        if (status < 400) {
          yield REDIRECT;
        }
        yield status < 500 ? REJECTED : TEMPORARY;
      }
    };
  }
}
