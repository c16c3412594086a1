package dev.syncruns.ports.tck;

/** Something that not every cache does, and that some cases of its contract need. */
public enum CacheAbility {
  /** Keeps its answers in a store that can be made to fail, because it lies outside. */
  FAILS,
  /** Shares its answers with the caches of other processes. */
  SHARES
}
