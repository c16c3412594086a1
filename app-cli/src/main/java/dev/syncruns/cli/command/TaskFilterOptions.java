package dev.syncruns.cli.command;

import dev.syncruns.cli.task.TaskConditions;
import dev.syncruns.cli.task.TaskRow;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose tasks; what is chosen meets all of them. */
final class TaskFilterOptions {
  @Option(names = "--result", split = ",", paramLabel = "R,R", description = "with this result")
  private @Nullable List<String> results;

  @Option(names = "--state", split = ",", paramLabel = "S,S", description = "in this state")
  private @Nullable List<String> states;

  @Option(
      names = "--failed",
      description = "failed, timed out or partial, or with an error and no success yet")
  private boolean failed;

  @Option(names = "--fixable", description = "failed, and you can fix it")
  private boolean fixable;

  @Option(names = "--retried", description = "retried, whatever came of it")
  private boolean retried;

  @Option(names = "--skipped", description = "skipped")
  private boolean skipped;

  @Option(
      names = "--connector",
      split = ",",
      paramLabel = "C,C",
      description = "of a job of this connector type")
  private @Nullable List<String> connectors;

  @Option(
      names = "--error-code",
      paramLabel = "GLOB",
      description = "with an error of this code or key; * and ? stand for others")
  private @Nullable String errorCode;

  @Option(
      names = "--file",
      paramLabel = "GLOB",
      description = "of this source file; * and ? stand for others")
  private @Nullable String file;

  /** Which tasks are chosen. */
  Predicate<TaskRow> filter() {
    Predicate<TaskRow> all = row -> true;
    all = results == null ? all : all.and(TaskConditions.result(results(results)));
    all = states == null ? all : all.and(TaskConditions.state(states(states)));
    all = failed ? all.and(TaskConditions.failed()) : all;
    all = fixable ? all.and(TaskConditions.fixable()) : all;
    all = retried ? all.and(TaskConditions.retried()) : all;
    all = skipped ? all.and(TaskConditions.skipped()) : all;
    all = connectors == null ? all : all.and(TaskConditions.connector(connectors));
    all =
        errorCode == null
            ? all
            : all.and(TaskConditions.errorCode(Words.glob("--error-code", errorCode)));
    return file == null ? all : all.and(TaskConditions.file(Words.glob("--file", file)));
  }

  private static Set<ExecutionResult> results(List<String> words) {
    return Words.constants("--result", words, ExecutionResult.class);
  }

  private static Set<ExecutionState> states(List<String> words) {
    return Words.constants("--state", words, ExecutionState.class);
  }
}
