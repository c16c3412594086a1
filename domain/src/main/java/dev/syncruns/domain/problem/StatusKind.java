package dev.syncruns.domain.problem;

/**
 * The meaning of an HTTP status, sent by the service or by a gateway, load balancer or proxy before
 * it: RFC 9110 and the extensions of nginx, IIS and AWS. The only table of statuses in the product.
 */
public enum StatusKind {
  /** 200. */
  OK,
  /** A final 1xx, and every 2xx but 200: no complete document. */
  NO_DOCUMENT,
  /** 3xx; redirects are never followed. */
  REDIRECT,
  /** 401, and 498 of some gateways; another token may help. */
  TOKEN_REFUSED,
  /** 403. */
  FORBIDDEN,
  /** 404 and 410. */
  NOT_FOUND,
  /** 431, and 494 of nginx: the token is the only header of variable length. */
  TOKEN_TOO_LONG,
  /** 429. */
  RATE_LIMITED,
  /** 408, 409, 421, 423, 425, 5xx, and the 4xx with which load balancers end a request. */
  TEMPORARY,
  /** Every other 4xx; the same request would be rejected again. */
  REJECTED;

  /** Returns the kind of {@code status}; above 599 counts as 5xx, as RFC 9110 requires. */
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
