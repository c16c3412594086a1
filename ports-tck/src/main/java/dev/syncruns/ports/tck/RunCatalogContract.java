package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.ports.tck.catalog.BrokenAnswerCases;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.catalog.ConcurrencyCases;
import dev.syncruns.ports.tck.catalog.DeadlineCases;
import dev.syncruns.ports.tck.catalog.DriftCases;
import dev.syncruns.ports.tck.catalog.FidelityCases;
import dev.syncruns.ports.tck.catalog.InterruptionCases;
import dev.syncruns.ports.tck.catalog.LazinessCases;
import dev.syncruns.ports.tck.catalog.LinkCases;
import dev.syncruns.ports.tck.catalog.Needs;
import dev.syncruns.ports.tck.catalog.OptionCases;
import dev.syncruns.ports.tck.catalog.PagingCases;
import dev.syncruns.ports.tck.catalog.RefusalCases;
import dev.syncruns.ports.tck.catalog.RetryAfterCases;
import dev.syncruns.ports.tck.catalog.TokenCases;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.watch.Canary;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The contract of {@link dev.syncruns.ports.spi.RunCatalog}. An adapter's test extends it, creates
 * its catalog in {@link #fixture}, and declares optional capabilities in {@link #capabilities};
 * cases that need others are skipped and reported. No case may reveal a secret in any text or leave
 * a thread behind.
 */
public abstract class RunCatalogContract
    implements PagingCases,
        LinkCases,
        DriftCases,
        LazinessCases,
        OptionCases,
        FidelityCases,
        RefusalCases,
        RetryAfterCases,
        InterruptionCases,
        DeadlineCases,
        BrokenAnswerCases,
        TokenCases,
        ConcurrencyCases {
  @RegisterExtension
  @SuppressWarnings("this-escape") // set before a test runs
  final Canary canary = new Canary(ScriptTokens::secrets, this::loggersOutOfReach);

  /** Creates the contract, for a subclass. */
  protected RunCatalogContract() {}

  /**
   * Returns the platform loggers beneath the adapter that log whole requests if enabled, which the
   * adapter cannot prevent; none by default. They are reported.
   */
  protected Set<String> loggersOutOfReach() {
    return Set.of();
  }

  @Test
  final void everyDeclaredCapability_isNeededByACase_andWhatIsLeftOutIsReported(
      TestReporter reporter) {
    Set<Capability> needed = EnumSet.noneOf(Capability.class);
    for (Method method : getClass().getMethods()) {
      Needs needs = method.getAnnotation(Needs.class);
      if (needs != null) {
        List<Capability> its = Arrays.asList(needs.value());
        needed.addAll(its);
        if (!capabilities().containsAll(its)) {
          reporter.publishEntry("left out: " + method.getName(), "needs " + its);
        }
      }
    }
    loggersOutOfReach().forEach(logger -> reporter.publishEntry("log not watched", logger));
    sharedThreads().forEach(name -> reporter.publishEntry("threads not watched", name));
    assertThat(needed).containsAll(capabilities());
  }
}
