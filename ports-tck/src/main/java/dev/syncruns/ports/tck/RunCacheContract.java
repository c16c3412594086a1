package dev.syncruns.ports.tck;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The contract of {@link dev.syncruns.ports.spi.RunCache}. A cache's test extends it, creates its
 * cache in {@link #fixture}, and declares optional abilities in {@link #abilities}; cases that need
 * others are skipped and reported.
 */
public abstract class RunCacheContract
    implements CacheKeepingCases, CacheSharingCases, CacheFailureCases {

  /** Creates the contract, for a subclass. */
  protected RunCacheContract() {}

  @Test
  final void whatIsLeftOut_isReported(TestReporter reporter) {
    Arrays.stream(CacheAbility.values())
        .filter(ability -> !abilities().contains(ability))
        .forEach(ability -> reporter.publishEntry("left out", "cases that need " + ability));
    sharedThreads().forEach(name -> reporter.publishEntry("threads not watched", name));
  }
}
