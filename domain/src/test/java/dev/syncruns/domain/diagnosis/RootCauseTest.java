package dev.syncruns.domain.diagnosis;

import static dev.syncruns.domain.diagnosis.Histories.partial;
import static dev.syncruns.domain.diagnosis.Histories.run;
import static dev.syncruns.domain.diagnosis.Histories.runError;
import static dev.syncruns.domain.diagnosis.Histories.withStart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.TaskError;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void isTransientByWhatIsKnownOrByItsCategory() {
    assertThat(cause(TaskError.builder().descriptionKey("NetworkIssue")).isTransient()).isTrue();
    assertThat(cause(TaskError.builder().descriptionKey("OutOfMemory")).isTransient()).isFalse();
    assertThat(cause(TaskError.builder().errorCode("E").category(" Network ")).isTransient())
        .isTrue();
    assertThat(cause(TaskError.builder().errorCode("E").category("Other")).isTransient()).isFalse();
    assertThat(cause(TaskError.builder().errorCode("E").category(" ")).cause().key().category())
        .isNull();
    assertThat(cause(TaskError.builder().errorCode("E")).isTransient()).isFalse();
  }

  @Test
  void itsArticleIsTheServicesElseTheKnownOne() {
    TaskError.Builder linked =
        TaskError.builder().descriptionKey("UserNotAuthenticated").kbArticleLink("https://s");

    assertThat(cause(linked).article()).contains("https://s");
    assertThat(cause(TaskError.builder().descriptionKey("UserNotAuthenticated")).article())
        .hasValueSatisfying(link -> assertThat(link).endsWith("KB0098401"));
    assertThat(cause(TaskError.builder().descriptionKey("OutOfMemory")).article()).isEmpty();
    assertThat(cause(TaskError.builder().errorCode("E")).article()).isEmpty();
  }

  @Test
  void theNewestFailureIsQuotedAndOfTheSameTimeTheLaterId() {
    Run old = partial(1, TaskError.builder().errorCode("E").message("after 1 s").build());
    Run young = partial(2, TaskError.builder().errorCode("E").message("after 2 s").build());
    Run twin = withStart(young, "2025-11-02T02:00:00Z");

    assertThat(messageOf(old, young)).isEqualTo("after 2 s");
    assertThat(messageOf(young, old)).isEqualTo("after 2 s");
    assertThat(messageOf(old, twin)).isEqualTo("after 2 s");
    assertThat(messageOf(twin, old)).isEqualTo("after 2 s");
  }

  @Test
  void whatElseIsEqualIsOrderedByNameThenByKey() {
    Run two =
        run(1, ExecutionResult.PARTIAL_SUCCESS)
            .error(runError("B"))
            .jobs(
                List.of(
                    Histories.job(
                        Histories.task("a", ExecutionResult.ERROR)
                            .error(TaskError.builder().errorCode("A").build())
                            .build(),
                        Histories.task("b", ExecutionResult.ERROR)
                            .error(TaskError.builder().errorCode("C").message("x").build())
                            .build(),
                        Histories.task("c", ExecutionResult.ERROR)
                            .error(TaskError.builder().errorCode("C").message("b").build())
                            .build(),
                        Histories.task("d", ExecutionResult.ERROR).build())))
            .build();

    List<RootCause> causes = Diagnosis.of(List.of(two)).causes();

    assertThat(causes.stream().map(cause -> String.valueOf(cause.cause().name())))
        .containsExactly("null", "A", "B", "C", "C");
    assertThat(causes.get(3).cause().message()).isEqualTo("b");
  }

  @Test
  void blankTextsAreNone() {
    TaskError.Builder blank = TaskError.builder().message(" ").description("").details("at last");

    assertThat(cause(blank).cause().message()).isEqualTo("at last");
    assertThat(cause(TaskError.builder().message(" ").errorCode("")).cause().message()).isNull();
    assertThat(cause(TaskError.builder().message(" ").errorCode("")).cause().name()).isNull();
  }

  private static RootCause cause(TaskError.Builder error) {
    return Diagnosis.of(List.of(partial(0, error.build()))).causes().get(0);
  }

  private static String messageOf(Run... runs) {
    return String.valueOf(Diagnosis.of(List.of(runs)).causes().get(0).cause().message());
  }
}
