package dev.syncruns.ports.tck;

/** An optional ability of a token source that some cases require. */
public enum TokenAbility {
  /** Has another token after one is rejected. */
  RENEWS,
  /** Can be made to fail or to return any text, because it is external. */
  FAILS,
  /** Returns tokens with an expiry. */
  EXPIRES,
  /** Can be made unresponsive, because it is external. */
  STALLS
}
