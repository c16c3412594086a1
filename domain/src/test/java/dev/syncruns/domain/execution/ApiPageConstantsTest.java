package dev.syncruns.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each enumeration holds exactly the values that the API's page lists, and reads them openly. */
class ApiPageConstantsTest {

  static Stream<Arguments> enumerations() {
    return Stream.of(
        enumeration(
            ExecutionState.values(),
            ExecutionState::read,
            "NotStarted,Idle,WaitingToExecute,WaitingToRetry,Executing,Finalizing,Completed,Queued"),
        enumeration(
            ExecutionResult.values(),
            ExecutionResult::read,
            "Undetermined,Success,Error,PartialSuccess,Skipped,Canceled,TimedOut"),
        enumeration(JobPhase.values(), JobPhase::read, "Preprocessor,MasterFile,ReferenceFile"),
        enumeration(SuggestedAction.values(), SuggestedAction::read, "Error,Warning,Info"),
        enumeration(
            ConnectorType.values(),
            ConnectorType::read,
            "AUTOPLANT,CIVIL,CIVIL3D,DWG,GEOSPATIAL,IFC,MSTN,NWD,OBD,OPENTOWER,REVIT,SPPID,"
                + "SPXREVIEW,PROSTRUCTURES,RVM,PSEXCEL,INTELLIPID"));
  }

  private static Arguments enumeration(
      ApiEnum[] constants, Function<String, OpenEnum<?>> reader, String ofThePage) {
    return Arguments.of(List.of(constants), reader, List.of(ofThePage.split(",")));
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void holdsTheValuesOfThePageInItsOrder(
      List<ApiEnum> constants, Function<String, OpenEnum<?>> reader, List<String> page) {
    assertThat(constants).extracting(ApiEnum::apiText).containsExactlyElementsOf(page);
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void readsEachValueInAnyCaseAndKeepsItsSpelling(
      List<ApiEnum> constants, Function<String, OpenEnum<?>> reader, List<String> page) {
    for (int i = 0; i < page.size(); i++) {
      String exact = page.get(i);
      for (String spelled :
          List.of(exact, exact.toLowerCase(Locale.ROOT), exact.toUpperCase(Locale.ROOT))) {
        OpenEnum<?> read = reader.apply(spelled);
        assertThat((Object) read.known().orElseThrow()).isSameAs(constants.get(i));
        assertThat(read.isKnown()).isTrue();
        assertThat(read.text()).isEqualTo(spelled);
        assertThat(read).hasToString(spelled).isEqualTo(reader.apply(exact));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void keepsWhatItDoesNotKnow(
      List<ApiEnum> constants, Function<String, OpenEnum<?>> reader, List<String> page) {
    for (String text : List.of("", " ", "Paused", page.get(0) + " ", "\u0000", "x".repeat(9_999))) {
      OpenEnum<?> read = reader.apply(text);
      assertThat(read.known()).isEmpty();
      assertThat(read.isKnown()).isFalse();
      assertThat(read.text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void doesNotTakeForeignLettersForItsOwn(
      List<ApiEnum> constants, Function<String, OpenEnum<?>> reader, List<String> page) {
    for (String exact : page) {
      String foreign = exact.replaceAll("[sS]", "\u017F").replaceAll("[iI]", "\u0131");
      assertThat(reader.apply(foreign).isKnown()).isEqualTo(foreign.equals(exact));
    }
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void sharesTheInstancesOfExactTexts(
      List<ApiEnum> constants, Function<String, OpenEnum<?>> reader, List<String> page) {
    assertThat(page)
        .allSatisfy(text -> assertThat(reader.apply(text)).isSameAs(reader.apply(text)));
  }

  static Stream<OpenEnum<?>> openForms() {
    return Stream.of(
            Arrays.stream(ExecutionState.values()).map(ExecutionState::open),
            Arrays.stream(ExecutionResult.values()).map(ExecutionResult::open),
            Arrays.stream(JobPhase.values()).map(JobPhase::open),
            Arrays.stream(SuggestedAction.values()).map(SuggestedAction::open),
            Arrays.stream(ConnectorType.values()).map(ConnectorType::open))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("openForms")
  void openFormIsSpelledAsThePageSpellsIt(OpenEnum<?> open) {
    assertThat(open.known()).isPresent();
    assertThat(((ApiEnum) open.known().orElseThrow()).apiText()).isEqualTo(open.text());
  }

  @ParameterizedTest
  @MethodSource("cancellations")
  void bothSpellingsOfCanceledAreTheSame(String text) {
    OpenEnum<ExecutionResult> read = ExecutionResult.read(text);
    assertThat(read.is(ExecutionResult.CANCELED)).isTrue();
    assertThat(read.is(ExecutionResult.SKIPPED)).isFalse();
    assertThat(read).isEqualTo(ExecutionResult.CANCELED.open());
    assertThat(read.text()).isEqualTo(text);
  }

  static Stream<String> cancellations() {
    return Stream.of("Canceled", "Cancelled", "canceled", "cancelled", "CANCELLED");
  }
}
