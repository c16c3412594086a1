package dev.syncruns.ports.tck;

/** An optional ability of a cache that some cases require. */
public enum CacheAbility {
  /** Keeps responses in an external store that can be made to fail. */
  FAILS,
  /** Shares responses with caches of other processes. */
  SHARES
}
