package dev.syncruns.ports.tck.catalog;

/** Something that not every catalog does, and that some cases of the contract need. */
public enum Capability {
  /** Learns the statuses, headers and bodies of the service's answers. */
  SPEAKS_HTTP,
  /** Reads answers from bytes, so that broken and hostile ones reach it. */
  READS_BYTES,
  /** Sends the tokens of the script and has a refused one replaced. */
  AUTHENTICATES,
  /** Ends an attempt that gets no answer by itself, within 10 seconds. */
  LIMITS_ATTEMPTS,
  /** Makes one request a call, whatever it meets: does not try again by itself. */
  ASKS_ONCE,
  /** Makes a request for every call: keeps no answers. */
  ASKS_ALWAYS
}
