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
 * The contract of {@link dev.syncruns.ports.spi.RunCatalog}. An adapter's test extends it, makes
 * its catalog in {@link #fixture}, and declares in {@link #capabilities} what it does of what not
 * every catalog does; cases that need more are left out and reported. No secret may appear in any
 * text and no thread be left behind by any case.
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
  @SuppressWarnings("this-escape") // used once a test runs
  final Canary canary = new Canary(ScriptTokens::secrets, this::loggersOutOfReach);

  /** The contract, for a subclass. */
  protected RunCatalogContract() {}

  /**
   * The loggers of the platform beneath the adapter that write down whole requests when somebody
   * turns them on, which the adapter can't prevent; none unless overridden. They are reported.
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
