package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  @Test
  void failuresThatDifferOnlyInNumbersAreOneCause() {
    Run run =
        failed(
            job(
                ConnectorType.DWG,
                failed("a.dwg", error("E1", "timeout after 31 s", true)),
                failed("b.dwg", error("E1", "timeout after 58 s", true))));

    List<Cause> causes = Diagnosis.causesOf(run);

    assertThat(causes).hasSize(1);
    assertThat(causes.get(0).tasks()).isEqualTo(2);
    assertThat(causes.get(0).message()).isEqualTo("timeout after 31 s");
    assertThat(causes.get(0).key().message()).isEqualTo("timeout after <n> s");
    assertThat(causes.get(0).files())
        .containsExactly(SourceFileId.of("a.dwg"), SourceFileId.of("b.dwg"));
  }

  @Test
  void theSameErrorOfAnotherConnectorIsAnotherCause() {
    Run run =
        failed(
            job(ConnectorType.DWG, failed("a", error("E1", "m", null))),
            job(ConnectorType.MSTN, failed("b", error("E1", "m", null))));

    assertThat(Diagnosis.causesOf(run)).hasSize(2);
  }

  @Test
  void exitCodeSentWithAndWithoutSignIsTheSame() {
    TaskError unsigned = TaskError.builder().errorCode("E").bridgeExitCode(4294967295L).build();
    TaskError signed = TaskError.builder().errorCode("E").bridgeExitCode(-1L).build();

    List<Cause> causes =
        Diagnosis.causesOf(
            failed(job(ConnectorType.REVIT, failed("a", unsigned), failed("b", signed))));

    assertThat(causes).hasSize(1);
    assertThat(causes.get(0).key().bridgeExitCode()).isEqualTo(-1L);
  }

  @Test
  void whatTheUserCanFixComesFirstThenWhatHitMost() {
    Run run =
        failed(
            job(
                ConnectorType.MSTN,
                failed("a", error("X", "often", false)),
                failed("b", error("X", "often", false)),
                failed("c", error("Y", "fixable", true)),
                failed("d", error("Z", "once", null))));

    assertThat(Diagnosis.causesOf(run).stream().map(cause -> cause.key().code()))
        .containsExactly("Y", "X", "Z");
  }

  @Test
  void missingCanUserFixIsUnknown() {
    Cause cause =
        Diagnosis.causesOf(failed(job(ConnectorType.IFC, failed("a", error("E", "m", null)))))
            .get(0);

    assertThat(cause.fixability()).isEqualTo(Fixability.UNKNOWN);
    assertThat(cause.isInferred()).isFalse();
  }

  @Test
  void whatTheServiceSaysWinsOverWhatIsKnown() {
    TaskError error =
        TaskError.builder().descriptionKey("UserNotAuthenticated").canUserFix(false).build();

    Cause cause = Diagnosis.causesOf(failed(job(ConnectorType.IFC, failed("a", error)))).get(0);

    assertThat(cause.fixability()).isEqualTo(Fixability.NOT_USER);
    assertThat(cause.isInferred()).isFalse();
  }

  @Test
  void errorOfTheWholeRunIsKnownToBeTheUsers() {
    Run run =
        completed(ExecutionResult.ERROR)
            .error(RunError.builder().errorKey("UserNotAuthenticated").build())
            .build();

    Cause cause = Diagnosis.causesOf(run).get(0);

    assertThat(cause.key().scope()).isEqualTo(CauseFingerprint.Scope.RUN);
    assertThat(cause.name()).isEqualTo("UserNotAuthenticated");
    assertThat(cause.fixability()).isEqualTo(Fixability.USER);
    assertThat(cause.isInferred()).isTrue();
    assertThat(cause.tasks()).isZero();
  }

  @Test
  void failedJobThatNoTaskExplainsIsACause() {
    Job job =
        Job.builder()
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.ERROR.open())
            .connectorType(ConnectorType.NWD.open())
            .build();

    Cause cause = Diagnosis.causesOf(failed(job)).get(0);

    assertThat(cause.key().scope()).isEqualTo(CauseFingerprint.Scope.JOB);
    assertThat(cause.name()).isNull();
    assertThat(cause.message()).isNull();
  }

  @Test
  void failedTaskWithoutErrorIsACauseWithoutName() {
    Cause cause = Diagnosis.causesOf(failed(job(ConnectorType.DWG, failed("a", null)))).get(0);

    assertThat(cause.key().connector()).isEqualTo(ConnectorType.DWG.open());
    assertThat(cause.name()).isNull();
    assertThat(cause.tasks()).isEqualTo(1);
  }

  @Test
  void runErrorsAreTheSameByKeyElseByMaskedText() {
    RunError keyed = RunError.builder().errorKey("K").description("gone after 3 s").build();
    RunError nameless = RunError.builder().description("gone after 3 s").build();

    Cause byKey = Diagnosis.causesOf(completed(ExecutionResult.ERROR).error(keyed).build()).get(0);
    Cause byText =
        Diagnosis.causesOf(completed(ExecutionResult.ERROR).error(nameless).build()).get(0);

    assertThat(byKey.key().message()).isNull();
    assertThat(byKey.message()).isEqualTo("gone after 3 s");
    assertThat(byText.key().message()).isEqualTo("gone after <n> s");
    assertThat(byText.name()).isNull();
  }

  @Test
  void largestExitCodeWithASignIsKept() {
    TaskError error = TaskError.builder().bridgeExitCode((long) Integer.MAX_VALUE).build();

    Cause cause = Diagnosis.causesOf(failed(job(ConnectorType.IFC, failed("a", error)))).get(0);

    assertThat(cause.key().bridgeExitCode()).isEqualTo(2147483647L);
  }

  @Test
  void activeTaskIsAFailureOnceItCarriesAnError() {
    Task.Builder active = Task.builder().state(ExecutionState.EXECUTING.open());

    assertThat(Diagnosis.isFailure(active.build())).isFalse();
    assertThat(Diagnosis.isFailure(active.error(error("E", "m", null)).build())).isTrue();
  }

  @Test
  void filesOfACauseAreKeptUpToALimitAndOnce() {
    Task[] tasks =
        IntStream.range(0, 2 * (Cause.MAX_FILES + 1))
            .mapToObj(i -> failed("file-" + i / 2, error("E", "m", null)))
            .toArray(Task[]::new);

    Cause cause = Diagnosis.causesOf(failed(job(ConnectorType.IFC, tasks))).get(0);

    assertThat(cause.tasks()).isEqualTo(202);
    assertThat(cause.files()).hasSize(100).doesNotHaveDuplicates();
    assertThat(cause.files().get(99)).isEqualTo(SourceFileId.of("file-99"));
  }

  @Test
  void errorOnASuccessIsNoCause() {
    Task task =
        Task.builder()
            .state(ExecutionState.COMPLETED.open())
            .result(ExecutionResult.SUCCESS.open())
            .error(error("E", "m", true))
            .build();
    Run run =
        completed(ExecutionResult.SUCCESS).jobs(List.of(job(ConnectorType.DWG, task))).build();

    assertThat(Diagnosis.causesOf(run)).isEmpty();
  }

  @Test
  void runWithoutAnythingHasNoCause() {
    assertThat(Diagnosis.causesOf(Run.builder().build())).isEmpty();
  }

  private static Run failed(Job... jobs) {
    return completed(ExecutionResult.PARTIAL_SUCCESS).jobs(List.of(jobs)).build();
  }

  private static Run.Builder completed(ExecutionResult result) {
    return Run.builder().state(ExecutionState.COMPLETED.open()).result(result.open());
  }

  private static Job job(ConnectorType type, Task... tasks) {
    return Job.builder().connectorType(type.open()).tasks(List.of(tasks)).build();
  }

  private static Task failed(String file, TaskError error) {
    return Task.builder()
        .sourceFileId(SourceFileId.of(file))
        .state(ExecutionState.COMPLETED.open())
        .result(ExecutionResult.ERROR.open())
        .error(error)
        .build();
  }

  private static TaskError error(String code, String message, Boolean canUserFix) {
    return TaskError.builder().errorCode(code).message(message).canUserFix(canUserFix).build();
  }
}
