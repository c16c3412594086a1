package dev.syncruns.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSelectorTest {

  @ParameterizedTest
  @CsvSource({
    "latest, latest",
    "LATEST, latest",
    "latest~0, latest",
    "latest~1, latest~1",
    "Latest~007, latest~7",
    "latest~999999, latest~999999",
    "last-failed, last-failed",
    "Last-Failed, last-failed",
    "last-success, last-success",
    "running, running",
    "5a9c04, 5a9c04",
    "5A9C04ef-b1e2, 5A9C04ef-b1e2",
    "latest1, latest1"
  })
  void isReadAsItIsWritten(String text, String written) {
    assertThat(RunSelector.parse(text).text()).isEqualTo(written);
  }

  @Test
  void latestIsNoneBack() {
    assertThat(RunSelector.latest()).isEqualTo(new RunSelector.Latest(0));
    assertThat(RunSelector.parse("latest~12")).isEqualTo(new RunSelector.Latest(12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RunSelector.Latest(-1))
        .withMessage("back is -1; expected at least 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "12345", "last"})
  void refusesTheBeginningOfAnIdThatIsTooShort(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunSelector.parse(text))
        .withMessageContaining("at least 6 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest~", "latest~x", "latest~-1", "latest~1234567", "Latest~1.5"})
  void refusesANumberBackThatIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunSelector.parse(text))
        .withMessageContaining("latest~1 for the run before the latest");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> new RunSelector.ById(null));
  }

  @ParameterizedTest
  @CsvSource({
    "last-failed, Completed, Error, true",
    "last-failed, Completed, TimedOut, true",
    "last-failed, Completed, PartialSuccess, true",
    "last-failed, Completed, Canceled, true",
    "last-failed, Completed, Skipped, false",
    "last-failed, Completed, Success, false",
    "last-failed, Executing, Error, false",
    "last-failed, Completed, Odd, false",
    "last-success, Completed, Success, true",
    "last-success, Completed, PartialSuccess, false",
    "last-success, Executing, Success, false",
    "running, Executing, Undetermined, true",
    "running, Queued, Undetermined, true",
    "running, WaitingToRetry, Undetermined, true",
    "running, Completed, Success, false",
    "running, Paused, Undetermined, false",
    "latest, Completed, Error, true",
    "latest~3, Odd, Odd, true"
  })
  void admitsByOutcome(String selector, String state, String result, boolean admitted) {
    Run run = Runs.run("5a9c04ef", null, state, result);
    assertThat(RunSelector.parse(selector).admits(run)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "5a9c04, true, false",
    "5a9c04ef, true, true",
    "5a9c04ef0, false, false",
    "5A9C04, false, false",
    "9c04ef, false, false"
  })
  void admitsById(String text, boolean admitted, boolean whole) {
    RunSelector.ById id = new RunSelector.ById(text);
    assertThat(id.admits(Runs.success("5a9c04ef", null))).isEqualTo(admitted);
    assertThat(id.isIdOf(Runs.success("5a9c04ef", null))).isEqualTo(whole);
    assertThat(id.admits(Run.builder().build())).isFalse();
    assertThat(id.isIdOf(Run.builder().build())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"7, true", "70, false", "latest, false"})
  void exactIdOfAnyLengthAdmitsOnlyItsRun(String text, boolean admitted) {
    RunSelector.Exact exact = new RunSelector.Exact(RunId.of(text));
    assertThat(exact.admits(Runs.success("7", null))).isEqualTo(admitted);
    assertThat(exact.admits(Run.builder().build())).isFalse();
    assertThat(exact.text()).isEqualTo(text);
  }

  @Property
  void anyTextIsASelectorOrRefusedAsAnArgument(@ForAll String text) {
    if (text.length() >= RunSelector.MIN_PREFIX) {
      assertThat(RunSelector.parse(text).text()).isEqualTo(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> RunSelector.parse(text));
    }
  }
}
