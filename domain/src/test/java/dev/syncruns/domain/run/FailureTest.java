package dev.syncruns.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.value.ExtraFields;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final ExtraFields EXTRA = ExtraFields.of(Map.of("later", "[]"));

  @Test
  void builderSetsEachOfTheElevenFieldsOfATaskError() {
    TaskError built =
        TaskError.builder()
            .phase("internal_server_error")
            .system("cloud_orchestrator")
            .details("more")
            .message("failed")
            .category("other")
            .errorCode("TAE_BRG_1000")
            .canUserFix(false)
            .description("described")
            .kbArticleLink("")
            .bridgeExitCode(4_294_967_295L)
            .descriptionKey("RunOrchestrationError")
            .extra(EXTRA)
            .build();
    assertThat(built)
        .isEqualTo(
            new TaskError(
                "internal_server_error",
                "cloud_orchestrator",
                "more",
                "failed",
                "other",
                "TAE_BRG_1000",
                false,
                "described",
                "",
                4_294_967_295L,
                "RunOrchestrationError",
                EXTRA));
  }

  @Test
  void builderSetsEveryFieldOfARunError() {
    assertThat(
            RunError.builder()
                .errorKey("UserNotAuthenticated")
                .description("User is not authenticated.")
                .extra(EXTRA)
                .build())
        .isEqualTo(new RunError("UserNotAuthenticated", "User is not authenticated.", EXTRA));
  }

  @Test
  void builderSetsEveryFieldOfASynchronizationReport() {
    assertThat(
            SynchronizationReport.builder()
                .message("")
                .suggestedAction(SuggestedAction.WARNING.open())
                .totalErrorsCount(1L)
                .totalWarningsCount(20L)
                .totalOtherIssuesCount(3L)
                .extra(EXTRA)
                .build())
        .isEqualTo(
            new SynchronizationReport("", SuggestedAction.WARNING.open(), 1L, 20L, 3L, EXTRA));
  }

  @Test
  void everyFieldMayBeAbsent() {
    ExtraFields none = ExtraFields.none();
    assertThat(TaskError.builder().build())
        .isEqualTo(
            new TaskError(null, null, null, null, null, null, null, null, null, null, null, none));
    assertThat(RunError.builder().build()).isEqualTo(new RunError(null, null, none));
    assertThat(SynchronizationReport.builder().build())
        .isEqualTo(new SynchronizationReport(null, null, null, null, null, none));
  }
}
