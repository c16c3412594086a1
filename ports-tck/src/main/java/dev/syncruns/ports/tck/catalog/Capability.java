package dev.syncruns.ports.tck.catalog;

/** An optional capability of a catalog that some cases require. */
public enum Capability {
  /** Receives statuses, headers and bodies of the service's responses. */
  SPEAKS_HTTP,
  /** Parses responses from bytes, so that invalid and hostile ones reach it. */
  READS_BYTES,
  /** Sends the tokens of the script, and replaces a rejected one. */
  AUTHENTICATES,
  /** Ends an attempt without a response within 10 seconds. */
  LIMITS_ATTEMPTS,
  /** Makes one request for each call, without retries. */
  ASKS_ONCE,
  /** Makes a request for every call, without caching. */
  ASKS_ALWAYS
}
