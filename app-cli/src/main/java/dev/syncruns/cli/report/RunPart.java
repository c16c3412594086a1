package dev.syncruns.cli.report;

import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.selection.IdWord;
import dev.syncruns.domain.selection.TextFold;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run: single jobs, single tasks.
 *
 * @param job a connector in any case, a job's id or at least {@value #LEAST} characters of its
 *     beginning; null for every job.
 * @param task a source file, with or without its folder, a task's id or at least {@value #LEAST}
 *     characters of its beginning; null for every task.
 */
public record RunPart(@Nullable String job, @Nullable String task) {
  private static final int LEAST = 6;

  /** Whether it leaves nothing out. */
  public boolean isWhole() {
    return job == null && task == null;
  }

  /** What it is, in words. */
  public String description() {
    String tasks = task == null ? "" : "task " + task;
    String jobs = job == null ? "" : "job " + job;
    return tasks + (tasks.isEmpty() || jobs.isEmpty() ? "" : " in ") + jobs;
  }

  /** The part of a run, with what is told of the whole; empty when the run has nothing of it. */
  public Optional<RunRow> of(RunRow listed) {
    List<Job> jobs =
        listed.run().jobs().stream()
            .filter(this::holds)
            .map(this::part)
            .filter(one -> task == null || !one.tasks().isEmpty())
            .toList();
    return jobs.isEmpty()
        ? Optional.empty()
        : Optional.of(new RunRow(with(listed.run(), jobs), listed.facts()));
  }

  /** The jobs of a run as they can be asked for. */
  public static List<String> jobsOf(Run run) {
    return run.jobs().stream()
        .map(
            one -> {
              String type = one.connectorType() == null ? "-" : one.connectorType().text();
              String id = one.id() == null ? "-" : one.id().value();
              return type + "  " + id + "  " + Tally.count(one.tasks().size(), "task");
            })
        .toList();
  }

  private boolean holds(Job one) {
    boolean type =
        job != null
            && one.connectorType() != null
            && TextFold.isSame(one.connectorType().text(), job);
    return job == null || type || (one.id() != null && begins(one.id().value(), job));
  }

  private boolean holds(Task one) {
    if (task == null || (one.id() != null && begins(one.id().value(), task))) {
      return true;
    }
    String file = one.sourceFileId() == null ? "" : one.sourceFileId().value();
    String asked = TextFold.compose(task);
    return TextFold.compose(file).equals(asked)
        || TextFold.compose(CauseText.fileName(file)).equals(asked);
  }

  private static boolean begins(String id, String word) {
    return IdWord.of(id).equals(word)
        || id.equals(word)
        || (word.length() >= LEAST && id.startsWith(word));
  }

  private Job part(Job whole) {
    return task == null
        ? whole
        : Job.builder()
            .id(whole.id())
            .startDateTime(whole.startDateTime())
            .endDateTime(whole.endDateTime())
            .state(whole.state())
            .result(whole.result())
            .connectorType(whole.connectorType())
            .tasks(whole.tasks().stream().filter(this::holds).toList())
            .extra(whole.extra())
            .build();
  }

  private static Run with(Run whole, List<Job> jobs) {
    return Run.builder()
        .id(whole.id())
        .connectionId(whole.connectionId())
        .startDateTime(whole.startDateTime())
        .endDateTime(whole.endDateTime())
        .phase(whole.phase())
        .state(whole.state())
        .result(whole.result())
        .error(whole.error())
        .jobs(jobs)
        .extra(whole.extra())
        .build();
  }
}
