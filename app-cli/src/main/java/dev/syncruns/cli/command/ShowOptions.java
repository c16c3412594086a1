package dev.syncruns.cli.command;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.ShowLayout;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.RunPart;
import dev.syncruns.cli.view.RunTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what is shown of a run, and how. */
final class ShowOptions {
  @Option(
      names = "--job",
      paramLabel = "ID|CONNECTOR",
      description = "only this job: its connector, its id or the id's beginning")
  private @Nullable String job;

  @Option(
      names = "--task",
      paramLabel = "ID|FILE",
      description = "only this task: its source file, its id or the id's beginning")
  private @Nullable String task;

  @Option(names = "--all-tasks", description = "a row for every task, also of those without news")
  private boolean allTasks;

  @Option(names = "--report", description = "what the synchronization reports of tasks count")
  private boolean report;

  @Option(names = "--raw", description = "whole texts, however long")
  private boolean raw;

  private boolean flat;
  private boolean timeline = true;

  @Option(names = "--flat", description = "tasks one below the other, each with its connector")
  void flat(boolean on) {
    flat = on;
  }

  @Option(names = "--tree", description = "tasks below their jobs; the usual")
  void tree(boolean on) {
    flat = !on;
  }

  @Option(
      names = "--timeline",
      description = "a timeline beside the tasks, where there is room; the usual")
  void timeline(boolean on) {
    timeline = on;
  }

  @Option(names = "--no-timeline", description = "no timeline beside the tasks")
  void noTimeline(boolean on) {
    timeline = !on;
  }

  /**
   * {@code listed} with the jobs and tasks that are meant; what is told of the whole run stays.
   *
   * @throws CliFailure when it has none of them
   */
  Listed part(Listed listed) {
    RunPart part = new RunPart(job, task);
    if (part.isWhole()) {
      return listed;
    }
    return part.of(listed)
        .orElseThrow(
            () -> {
              CliFailure failure =
                  CliFailure.of(ExitCode.NOT_FOUND, "the run has no " + part.description());
              for (String there : RunPart.jobsOf(listed.run())) {
                failure = failure.row("job", there);
              }
              return failure.suggest("syncruns show --all-tasks -o wide, to see what it has");
            });
  }

  /**
   * How the run is laid out.
   *
   * @param wide whether everything is shown
   * @param wholeNames whether files are named by their whole ids
   * @param command how this command is called again
   */
  ShowLayout layout(boolean wide, boolean wholeNames, String command) {
    boolean single = task != null;
    RunTree.Depth depth = new RunTree.Depth(allTasks || wide || single, report, wholeNames, flat);
    return new ShowLayout(depth, timeline, new ShowLayout.Extent(wide, raw), command);
  }
}
