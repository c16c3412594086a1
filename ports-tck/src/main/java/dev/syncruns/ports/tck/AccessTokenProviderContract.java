package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.ports.tck.watch.Canary;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of {@link dev.syncruns.ports.spi.AccessTokenProvider}. A provider's test extends it,
 * makes its provider in {@link #fixture}, and declares in {@link #abilities} what its source does
 * of what not every source does; cases that need more are left out and reported. No secret may
 * appear in any text and no thread be left behind by any case.
 */
public abstract class AccessTokenProviderContract
    implements TokenGivingCases, TokenExpiryCases, TokenFailureCases {
  @RegisterExtension
  @SuppressWarnings("this-escape") // used once a test runs
  final Canary canary = new Canary(this::secrets, this::loggersOutOfReach);

  /** The contract, for a subclass. */
  protected AccessTokenProviderContract() {}

  /**
   * The loggers of the platform beneath the provider that write down whole requests when somebody
   * turns them on, which the provider can't prevent; none unless overridden. They are reported.
   */
  protected Set<String> loggersOutOfReach() {
    return Set.of();
  }

  @Test
  final void whatIsLeftOut_isReported(TestReporter reporter) {
    Arrays.stream(TokenAbility.values())
        .filter(ability -> !abilities().contains(ability))
        .forEach(ability -> reporter.publishEntry("left out", "cases that need " + ability));
    loggersOutOfReach().forEach(logger -> reporter.publishEntry("log not watched", logger));
    sharedThreads().forEach(name -> reporter.publishEntry("threads not watched", name));
    assertThat(abilities().isEmpty() || abilities().contains(TokenAbility.RENEWS))
        .as("a source that fails or whose tokens expire can have another token")
        .isTrue();
  }
}
