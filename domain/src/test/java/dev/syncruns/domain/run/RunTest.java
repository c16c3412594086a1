package dev.syncruns.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.execution.ConnectorType;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.execution.JobPhase;
import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  private static final Timestamp START = Timestamp.of("2020-10-24T02:44:13.4109666Z");
  private static final Timestamp END = Timestamp.of("2020-10-24T02:47:13.4109666Z");
  private static final ExtraFields EXTRA = ExtraFields.of(Map.of("later", "true"));

  private final TaskError taskError = TaskError.builder().errorCode("TAE_BRG_1000").build();
  private final TaskDetails details =
      TaskDetails.builder()
          .synchronizationReport(SynchronizationReport.builder().totalErrorsCount(2L).build())
          .extra(EXTRA)
          .build();
  private final Task task =
      Task.builder()
          .id(TaskId.of("task"))
          .sourceFileId(SourceFileId.of("file"))
          .startDateTime(START)
          .endDateTime(END)
          .retryAttempts(3L)
          .state(ExecutionState.COMPLETED.open())
          .result(ExecutionResult.ERROR.open())
          .error(taskError)
          .details(details)
          .extra(EXTRA)
          .build();
  private final Job job =
      Job.builder()
          .id(JobId.of("job"))
          .startDateTime(START)
          .endDateTime(END)
          .state(ExecutionState.COMPLETED.open())
          .result(ExecutionResult.PARTIAL_SUCCESS.open())
          .connectorType(ConnectorType.DWG.open())
          .tasks(List.of(task))
          .extra(EXTRA)
          .build();
  private final RunError runError = RunError.builder().errorKey("UserNotAuthenticated").build();
  private final Run run =
      Run.builder()
          .id(RunId.of("run"))
          .connectionId("connection")
          .startDateTime(START)
          .endDateTime(END)
          .phase(JobPhase.MASTER_FILE.open())
          .state(ExecutionState.COMPLETED.open())
          .result(ExecutionResult.PARTIAL_SUCCESS.open())
          .error(runError)
          .jobs(List.of(job))
          .extra(EXTRA)
          .build();

  @Test
  void builderSetsEveryFieldOfATask() {
    assertThat(task)
        .isEqualTo(
            new Task(
                TaskId.of("task"),
                SourceFileId.of("file"),
                START,
                END,
                3L,
                ExecutionState.COMPLETED.open(),
                ExecutionResult.ERROR.open(),
                taskError,
                details,
                EXTRA));
    assertThat(details.extra()).isEqualTo(EXTRA);
    assertThat(details.synchronizationReport())
        .isEqualTo(new SynchronizationReport(null, null, 2L, null, null, ExtraFields.none()));
  }

  @Test
  void builderSetsEveryFieldOfAJob() {
    assertThat(job)
        .isEqualTo(
            new Job(
                JobId.of("job"),
                START,
                END,
                ExecutionState.COMPLETED.open(),
                ExecutionResult.PARTIAL_SUCCESS.open(),
                ConnectorType.DWG.open(),
                List.of(task),
                EXTRA));
  }

  @Test
  void builderSetsEveryFieldOfARun() {
    assertThat(run)
        .isEqualTo(
            new Run(
                RunId.of("run"),
                "connection",
                START,
                END,
                JobPhase.MASTER_FILE.open(),
                ExecutionState.COMPLETED.open(),
                ExecutionResult.PARTIAL_SUCCESS.open(),
                runError,
                List.of(job),
                EXTRA));
  }

  @Test
  void everyFieldMayBeAbsent() {
    ExtraFields none = ExtraFields.none();
    assertThat(Run.builder().build())
        .isEqualTo(new Run(null, null, null, null, null, null, null, null, List.of(), none));
    assertThat(Job.builder().build())
        .isEqualTo(new Job(null, null, null, null, null, null, List.of(), none));
    assertThat(Task.builder().build())
        .isEqualTo(new Task(null, null, null, null, null, null, null, null, null, none));
    assertThat(TaskDetails.builder().build()).isEqualTo(new TaskDetails(null, none));
    assertThat(Run.builder().build().outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(Run.builder().build().inconsistencies()).isEmpty();
    assertThat(Run.builder().build().startedAt()).isEmpty();
    assertThat(Run.builder().build().endedAt()).isEmpty();
    assertThat(Run.builder().build().duration()).isEmpty();
  }

  @Test
  void listsAreCopies() {
    List<Job> jobs = new ArrayList<>(List.of(job));
    List<Task> tasks = new ArrayList<>(List.of(task));
    Run listed = Run.builder().jobs(jobs).build();
    Job parent = Job.builder().tasks(tasks).build();
    jobs.clear();
    tasks.clear();
    assertThat(listed.jobs()).containsExactly(job);
    assertThat(parent.tasks()).containsExactly(task);
    assertThatThrownBy(() -> listed.jobs().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void knowsItsTasksOverAllJobs() {
    Task other = Task.builder().id(TaskId.of("other")).build();
    Job second = Job.builder().tasks(List.of(other)).build();
    assertThat(Run.builder().jobs(List.of(job, second)).build().tasks())
        .containsExactly(task, other);
  }

  @Test
  void summaryIsWhatTheMinimalFormGives() {
    RunSummary summary = run.summary();
    assertThat(summary)
        .isEqualTo(new RunSummary(run.id(), run.state(), run.result(), ExtraFields.none()));
    assertThat(summary.outcome()).isEqualTo(Outcome.PARTIAL).isEqualTo(run.outcome());
  }

  @Test
  void knowsWhenItRan() {
    assertThat(run.startedAt()).contains(Instant.parse("2020-10-24T02:44:13.410966600Z"));
    assertThat(run.endedAt()).contains(Instant.parse("2020-10-24T02:47:13.410966600Z"));
    assertThat(run.duration()).contains(Duration.ofMinutes(3));
    assertThat(job.duration()).contains(Duration.ofMinutes(3));
    assertThat(task.duration()).contains(Duration.ofMinutes(3));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-24T02:44:13Z, 0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z, 2020-10-24T02:44:13Z",
    "2020-10-24T02:44:13Z, soon",
    "2020-10-24T02:44:13Z, 2020-10-24T02:44:12Z"
  })
  void hasNoDurationWithoutTwoEndsInOrder(String start, String end) {
    Run odd =
        Run.builder().startDateTime(Timestamp.of(start)).endDateTime(Timestamp.of(end)).build();
    assertThat(odd.duration()).isEmpty();
  }

  @Test
  void aMomentMayBeTheWholeDuration() {
    Run instant = Run.builder().startDateTime(START).endDateTime(START).build();
    assertThat(instant.duration()).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({", 0", "0, 0", "7, 7", "-1, 0", "4294967295, 4294967295"})
  void countsRetries(Long sent, long retries) {
    assertThat(Task.builder().retryAttempts(sent).build().retries()).isEqualTo(retries);
  }
}
