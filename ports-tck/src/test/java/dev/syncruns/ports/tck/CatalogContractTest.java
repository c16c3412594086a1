package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.script.Breakage;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What the contract makes of capabilities. */
class CatalogContractTest {
  @Test
  void aCapabilityThatIsDeclared_runsItsCases() {
    Events tests =
        run(
            selectMethod(
                ClaimsToReadBytes.class,
                "aHostileAnswer_isStoppedByALimit",
                Breakage.class.getName()));

    assertThat(tests.failed().count()).isEqualTo(5);
  }

  @Test
  void aCapabilityThatIsNotDeclared_leavesItsCasesOut_andSaysSo() {
    Events tests = run(selectClass(MemoryRunCatalogContractTest.class));

    assertThat(tests.failed().count()).isZero();
    assertThat(tests.skipped().stream().map(Event::getTestDescriptor))
        .anyMatch(test -> test.getUniqueId().toString().contains("aBrokenAnswer_isAProblem"));
    assertThat(tests.reportingEntryPublished().stream().map(event -> event.getPayload().toString()))
        .anyMatch(entry -> entry.contains("aBrokenAnswer") && entry.contains("READS_BYTES"));
  }

  private static Events run(DiscoverySelector selector) {
    return EngineTestKit.engine("junit-jupiter").selectors(selector).execute().testEvents();
  }

  static class ClaimsToReadBytes extends CatalogMutant {
    @Override
    public Set<Capability> capabilities() {
      return EnumSet.of(Capability.READS_BYTES, Capability.ASKS_ONCE);
    }
  }
}
