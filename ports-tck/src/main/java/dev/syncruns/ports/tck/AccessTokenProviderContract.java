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
 * creates its provider in {@link #fixture}, and declares optional abilities of its source in {@link
 * #abilities}; cases that need others are skipped and reported. No case may reveal a secret in any
 * text or leave a thread behind.
 */
public abstract class AccessTokenProviderContract
    implements TokenGivingCases, TokenExpiryCases, TokenFailureCases {
  @RegisterExtension
  @SuppressWarnings("this-escape") // set before a test runs
  final Canary canary = new Canary(this::secrets, this::loggersOutOfReach);

  /** Creates the contract, for a subclass. */
  protected AccessTokenProviderContract() {}

  /**
   * Returns the platform loggers beneath the provider that log whole requests if enabled, which the
   * provider cannot prevent; none by default. They are reported.
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
