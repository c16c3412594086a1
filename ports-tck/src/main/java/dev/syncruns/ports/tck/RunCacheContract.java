package dev.syncruns.ports.tck;

/**
 * The contract of {@link dev.syncruns.ports.spi.RunCache}. An adapter's test extends it and makes
 * its cache.
 */
public abstract class RunCacheContract
    implements CacheKeepingCases, CacheSharingCases, CacheFailureCases {

  /** The contract, for a subclass. */
  protected RunCacheContract() {}
}
