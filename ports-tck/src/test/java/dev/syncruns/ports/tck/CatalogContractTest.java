package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.syncruns.ports.tck.CatalogMutants.AsksForMoreThanTheMinimum;
import dev.syncruns.ports.tck.CatalogMutants.EatsInterruptions;
import dev.syncruns.ports.tck.CatalogMutants.IgnoresTop;
import dev.syncruns.ports.tck.CatalogMutants.KeepsAnswers;
import dev.syncruns.ports.tck.CatalogMutants.LeavesThreadsBehind;
import dev.syncruns.ports.tck.CatalogMutants.LosesTheLastPage;
import dev.syncruns.ports.tck.CatalogMutants.LosesUnknownFields;
import dev.syncruns.ports.tck.CatalogMutants.ShowsItsToken;
import dev.syncruns.ports.tck.CatalogMutants.TriesAgain;
import dev.syncruns.ports.tck.CatalogMutants.WrapsProblems;
import dev.syncruns.ports.tck.catalog.Capability;
import dev.syncruns.ports.tck.script.Breakage;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What the contract is worth: it finds each of these mistakes, in the case that is about it. */
class CatalogContractTest {
  @AfterAll
  static void endLeaks() {
    CatalogMutants.END_OF_LEAKS.countDown();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(LosesTheLastPage.class, "smallerPagesThanAskedFor_loseNoRun", ""),
        arguments(IgnoresTop.class, "aPage_holdsWhatWasAskedFor", ""),
        arguments(WrapsProblems.class, "theStatusDecidesTheKind_whateverTheBody", "int"),
        arguments(EatsInterruptions.class, "interruption_endsACallThatWaits", ""),
        arguments(TriesAgain.class, "aFailedCall_isOneRequest_andKeepsNothing", ""),
        arguments(KeepsAnswers.class, "everyCall_asks", ""),
        arguments(AsksForMoreThanTheMinimum.class, "theMinimalForm_holdsForEveryPage", ""),
        arguments(LosesUnknownFields.class, "everythingTheServiceSays_arrives", ""),
        arguments(ShowsItsToken.class, "aPage_holdsWhatWasAskedFor", ""),
        arguments(LeavesThreadsBehind.class, "aPage_holdsWhatWasAskedFor", ""));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistake_isFound(Class<?> mutant, String caseOfTheContract, String parameters) {
    DiscoverySelector selected = selectMethod(mutant, caseOfTheContract, parameters);
    DiscoverySelector right =
        selectMethod(MemoryRunCatalogContractTest.class, caseOfTheContract, parameters);

    assertThat(run(selected).failed().count()).isPositive();
    assertThat(run(right).failed().count()).isZero();
  }

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
