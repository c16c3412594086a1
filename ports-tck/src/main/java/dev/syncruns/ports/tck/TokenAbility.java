package dev.syncruns.ports.tck;

/** Something that not every source of tokens does, and that some cases of the contract need. */
public enum TokenAbility {
  /** Has another token when one is refused. */
  RENEWS,
  /** Can be made to fail and to give any text, because it lies outside of the provider. */
  FAILS,
  /** Gives tokens that tell when they expire. */
  EXPIRES,
  /** Can be made silent, because it lies outside: it gives nothing and does not fail. */
  STALLS
}
