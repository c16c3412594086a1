package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.syncruns.ports.tck.CacheMutants.DropsAllJobs;
import dev.syncruns.ports.tck.CacheMutants.DropsTaskErrors;
import dev.syncruns.ports.tck.CacheMutants.FailsWithItsStore;
import dev.syncruns.ports.tck.CacheMutants.ForgetsNothing;
import dev.syncruns.ports.tck.CacheMutants.ForgetsWhoAsked;
import dev.syncruns.ports.tck.CacheMutants.HasOneLockForAllKeys;
import dev.syncruns.ports.tck.CacheMutants.KeepsFailures;
import dev.syncruns.ports.tck.CacheMutants.KeepsForEver;
import dev.syncruns.ports.tck.CacheMutants.LoadsForEachThread;
import dev.syncruns.ports.tck.CacheMutants.PutsOnlyTheFirst;
import dev.syncruns.ports.tck.CacheMutants.RunsKeyPartsTogether;
import dev.syncruns.ports.tck.CacheMutants.TellsAnothersInterruption;
import dev.syncruns.ports.tck.CatalogMutants.AnswersNothingForWhatIsUnknown;
import dev.syncruns.ports.tck.CatalogMutants.AsksForMoreThanTheMinimum;
import dev.syncruns.ports.tck.CatalogMutants.EatsInterruptions;
import dev.syncruns.ports.tck.CatalogMutants.IgnoresTop;
import dev.syncruns.ports.tck.CatalogMutants.KeepsAnswers;
import dev.syncruns.ports.tck.CatalogMutants.LeavesThreadsBehind;
import dev.syncruns.ports.tck.CatalogMutants.LogsItsTokenAtDebug;
import dev.syncruns.ports.tck.CatalogMutants.LosesExactTexts;
import dev.syncruns.ports.tck.CatalogMutants.LosesTheLastPage;
import dev.syncruns.ports.tck.CatalogMutants.LosesTheWaitAskedFor;
import dev.syncruns.ports.tck.CatalogMutants.LosesUnknownFields;
import dev.syncruns.ports.tck.CatalogMutants.TriesAgain;
import dev.syncruns.ports.tck.CatalogMutants.WrapsProblems;
import dev.syncruns.ports.tck.TokenMutants.AsksEachTime;
import dev.syncruns.ports.tck.TokenMutants.GivesExpiredTokens;
import dev.syncruns.ports.tck.TokenMutants.GivesTheRefusedTokenBack;
import dev.syncruns.ports.tck.TokenMutants.HasNoTimeOut;
import dev.syncruns.ports.tck.TokenMutants.LosesTheInterruptFlag;
import dev.syncruns.ports.tck.TokenMutants.RepeatsWhatIsNoToken;
import dev.syncruns.ports.tck.TokenMutants.ReplacesForEachThread;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * What the contracts are worth: each of these bugs is found, in the case that is about it, which
 * passes without the bug. Those of the wire are planted where an adapter speaks HTTP.
 */
class PlantedBugsTest {
  private static final String TEXT = String.class.getName();

  @AfterAll
  static void endLeaks() {
    CatalogMutants.END_OF_LEAKS.countDown();
  }

  static Stream<Arguments> inCatalogs() {
    return Stream.of(
        arguments(LosesTheLastPage.class, "smallerPagesThanAskedFor_loseNoRun", ""),
        arguments(IgnoresTop.class, "aPage_holdsWhatWasAskedFor", ""),
        arguments(WrapsProblems.class, "theStatusDecidesTheKind_whateverTheBody", "int"),
        arguments(EatsInterruptions.class, "interruption_endsACallThatWaits", ""),
        arguments(TriesAgain.class, "aFailedCall_isOneRequest_andKeepsNothing", ""),
        arguments(KeepsAnswers.class, "everyCall_asks", ""),
        arguments(AsksForMoreThanTheMinimum.class, "theMinimalForm_holdsForEveryPage", ""),
        arguments(LosesUnknownFields.class, "everythingTheServiceSays_arrives", ""),
        arguments(LosesExactTexts.class, "theExactTexts_areKept", ""),
        arguments(LosesTheWaitAskedFor.class, "seconds", "int, " + TEXT),
        arguments(AnswersNothingForWhatIsUnknown.class, "anUnknownConnection_isNotFound", ""),
        arguments(CatalogMutants.ShowsItsToken.class, "aPage_holdsWhatWasAskedFor", ""),
        arguments(LogsItsTokenAtDebug.class, "aPage_holdsWhatWasAskedFor", ""),
        arguments(LeavesThreadsBehind.class, "aPage_holdsWhatWasAskedFor", ""));
  }

  static Stream<Arguments> inCaches() {
    return Stream.of(
        arguments(DropsAllJobs.class, "anAnswer_comesBackWhole", ""),
        arguments(DropsTaskErrors.class, "anAnswer_comesBackWhole", ""),
        arguments(RunsKeyPartsTogether.class, "theParts_ofAKey_doNotRunTogether", TEXT),
        arguments(ForgetsWhoAsked.class, "answers_areToldApart", ""),
        arguments(FailsWithItsStore.class, "aStoreThatFails_failsNoCall_andIsUsedAgainLater", ""),
        arguments(KeepsForEver.class, "anAnswer_isReused_untilItIsNoLongerFresh", ""),
        arguments(LoadsForEachThread.class, "oneLoad_answersAllThatAskAtOnce", ""),
        arguments(PutsOnlyTheFirst.class, "whatIsPutTogether_isAllKept", ""),
        arguments(ForgetsNothing.class, "whatIsForgotten_isLoadedAgain", ""),
        arguments(KeepsFailures.class, "aFailure_isTold_andNotKept", ""),
        arguments(HasOneLockForAllKeys.class, "aLoad_holdsUpNoOtherKey", ""),
        arguments(TellsAnothersInterruption.class, "anotherCallersOwnEnd_failsNobody", "boolean"));
  }

  static Stream<Arguments> inTokenProviders() {
    return Stream.of(
        arguments(AsksEachTime.class, "aTokenThatIsValid_isGivenAgain", ""),
        arguments(
            ReplacesForEachThread.class, "aRefusedToken_isReplacedOnce_underFiftyThreads", ""),
        arguments(
            GivesTheRefusedTokenBack.class,
            "aRefusedToken_thatTheSourceGivesAgain_isNotGivenBack",
            ""),
        arguments(HasNoTimeOut.class, "aSourceThatIsSilent_isGivenUp", ""),
        arguments(
            LosesTheInterruptFlag.class,
            "anInterruptedThread_waitsForNoSilentSource_andKeepsItsFlag",
            ""),
        arguments(
            GivesExpiredTokens.class,
            "anExpiredToken_isNotGiven_andIsReplacedOnce_underFiftyThreads",
            ""),
        arguments(RepeatsWhatIsNoToken.class, "aTextThatIsNoToken_isRefused_andNotRepeated", TEXT),
        arguments(TokenMutants.ShowsItsToken.class, "secrets_areHidden", ""));
  }

  static Stream<Arguments> inListeners() {
    String context =
        "everyCall_isToldWithItsConnection_itsPageOrRun_andANumberOfItsOwn_onItsOwnThread";
    return Stream.of(
        arguments(
            ListenerMutants.TellsNoEndOfAnInterruptedCall.class,
            "anInterruptedCall_isToldToEnd_andIsNotGivenUp"),
        arguments(
            ListenerMutants.TellsOfNoWait.class,
            "everyAttemptAndWait_isTold_inOrder_withTheTimeItTook"),
        arguments(ListenerMutants.NumbersNoCall.class, context),
        arguments(ListenerMutants.NamesNoConnection.class, context));
  }

  @ParameterizedTest
  @MethodSource("inListeners")
  void aBugInWhatAListenerIsTold_isFound(Class<?> mutant, String contractCase) {
    assertFound(mutant, MemoryCallListenerContractTest.class, contractCase, "");
  }

  @ParameterizedTest
  @MethodSource("inCatalogs")
  void aBugInACatalog_isFound(Class<?> mutant, String contractCase, String parameters) {
    assertFound(mutant, MemoryRunCatalogContractTest.class, contractCase, parameters);
  }

  @ParameterizedTest
  @MethodSource("inCaches")
  void aBugInACache_isFound(Class<?> mutant, String contractCase, String parameters) {
    assertFound(mutant, CacheMutants.Right.class, contractCase, parameters);
  }

  @ParameterizedTest
  @MethodSource("inTokenProviders")
  void aBugInATokenProvider_isFound(Class<?> mutant, String contractCase, String parameters) {
    assertFound(mutant, TokenMutants.Right.class, contractCase, parameters);
  }

  private static void assertFound(
      Class<?> mutant, Class<?> right, String contractCase, String parameters) {
    assertThat(failures(mutant, contractCase, parameters)).isPositive();
    assertThat(failures(right, contractCase, parameters)).isZero();
  }

  private static long failures(Class<?> test, String method, String parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(test, method, parameters))
        .execute()
        .testEvents()
        .failed()
        .count();
  }
}
