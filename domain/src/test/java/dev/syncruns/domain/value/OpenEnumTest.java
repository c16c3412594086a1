package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.run.SuggestedAction;
import org.junit.jupiter.api.Test;

class OpenEnumTest {

  @Test
  void knownValuesAreEqualWhateverTheirSpelling() {
    OpenEnum<ExecutionResult> one = ExecutionResult.read("Cancelled");
    OpenEnum<ExecutionResult> other = ExecutionResult.read("CANCELED");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(ExecutionResult.read("Skipped"));
  }

  @Test
  void unknownValuesAreEqualWhenTheirTextsAre() {
    OpenEnum<ExecutionResult> one = ExecutionResult.read("Paused");
    assertThat(one).isEqualTo(ExecutionResult.read("Paused"));
    assertThat(one).hasSameHashCodeAs(ExecutionResult.read("Paused"));
    assertThat(one.hashCode()).isEqualTo("Paused".hashCode());
    assertThat(one).isNotEqualTo(ExecutionResult.read("paused"));
    assertThat(one).isNotEqualTo(ExecutionResult.read("Success"));
    assertThat(ExecutionResult.read("Success")).isNotEqualTo(one);
  }

  @Test
  void valuesOfDifferentEnumerationsDiffer() {
    assertThat(ExecutionResult.read("Error")).isNotEqualTo(SuggestedAction.read("Error"));
    assertThat((Object) ExecutionResult.read("Error")).isNotEqualTo("Error");
  }

  @Test
  void theHashOfAKnownValueIsThatOfItsConstant() {
    assertThat(ExecutionResult.read("success").hashCode())
        .isEqualTo(ExecutionResult.SUCCESS.hashCode());
  }

  @Test
  void theOpenFormOfAConstantHasItsText() {
    OpenEnum<ExecutionResult> open = OpenEnum.of(ExecutionResult.PARTIAL_SUCCESS);
    assertThat(open.text()).isEqualTo("PartialSuccess");
    assertThat(open.known()).contains(ExecutionResult.PARTIAL_SUCCESS);
  }

  @Test
  void anUnknownValueStandsForNoConstant() {
    for (ExecutionResult constant : ExecutionResult.values()) {
      assertThat(ExecutionResult.read("Paused").is(constant)).isFalse();
    }
  }

  @Test
  void aReaderKeepsItsOwnCopyOfTheConstants() {
    SuggestedAction[] constants = SuggestedAction.values();
    OpenEnum.Reader<SuggestedAction> reader = new OpenEnum.Reader<>(constants);
    constants[0] = SuggestedAction.INFO;
    assertThat(reader.read("error").is(SuggestedAction.ERROR)).isTrue();
  }
}
