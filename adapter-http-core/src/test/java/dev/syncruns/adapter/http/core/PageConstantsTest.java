package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.SuggestedAction;
import dev.syncruns.domain.run.TaskDetails;
import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every constant of the API's page, in its order, read from an answer. */
class PageConstantsTest {

  @Test
  void executionStates() {
    List<String> page =
        List.of(
            "NotStarted",
            "Idle",
            "WaitingToExecute",
            "WaitingToRetry",
            "Executing",
            "Finalizing",
            "Completed",
            "Queued");

    assertRead(page, ExecutionState.values(), "{\"state\":\"%s\"}", Run::state);
  }

  @Test
  void executionResults() {
    List<String> page =
        List.of(
            "Undetermined",
            "Success",
            "Error",
            "PartialSuccess",
            "Skipped",
            "Canceled",
            "TimedOut");

    assertRead(page, ExecutionResult.values(), "{\"result\":\"%s\"}", Run::result);
  }

  @Test
  void jobPhases() {
    List<String> page = List.of("Preprocessor", "MasterFile", "ReferenceFile");

    assertRead(page, JobPhase.values(), "{\"phase\":\"%s\"}", Run::phase);
  }

  @Test
  void connectorTypes() {
    List<String> page =
        List.of(
            "AUTOPLANT",
            "CIVIL",
            "CIVIL3D",
            "DWG",
            "GEOSPATIAL",
            "IFC",
            "MSTN",
            "NWD",
            "OBD",
            "OPENTOWER",
            "REVIT",
            "SPPID",
            "SPXREVIEW",
            "PROSTRUCTURES",
            "RVM",
            "PSEXCEL",
            "INTELLIPID");
    Function<Run, OpenEnum<ConnectorType>> connector = run -> job(run).connectorType();

    assertRead(page, ConnectorType.values(), "{\"jobs\":[{\"connectorType\":\"%s\"}]}", connector);
  }

  @Test
  void suggestedActions() {
    String run =
        "{\"jobs\":[{\"tasks\":[{\"details\":{\"synchronizationReport\":"
            + "{\"suggestedAction\":\"%s\"}}}]}]}";

    assertRead(
        List.of("Error", "Warning", "Info"),
        SuggestedAction.values(),
        run,
        it -> details(it).synchronizationReport().suggestedAction());
  }

  private static Job job(Run run) {
    return run.jobs().get(0);
  }

  private static TaskDetails details(Run run) {
    return job(run).tasks().get(0).details();
  }

  private static <E extends Enum<E> & ApiEnum> void assertRead(
      List<String> page, E[] constants, String run, Function<Run, OpenEnum<E>> field) {
    String runs =
        page.stream().map(text -> run.replace("%s", text)).collect(Collectors.joining(","));

    List<OpenEnum<E>> read =
        Served.pageOf("{\"runs\":[" + runs + "]}").items().stream().map(field).toList();

    assertThat(read).allMatch(OpenEnum::isKnown).extracting(OpenEnum::text).isEqualTo(page);
    assertThat(read)
        .extracting(value -> value.known().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(constants));
  }
}
