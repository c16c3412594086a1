package dev.syncruns.cli.watch;

import dev.syncruns.cli.config.CallerEnvironment;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.redaction.SecretVariables;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.waiting.RunChange;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A command of the user's that is run whenever a run changes or ends, one after another, without
 * the token and secrets in the environment of this process. What happened reaches it by environment
 * variables only, never as a part of its text, so nothing the service says can become a command.
 * What it prints is not shown, its errors are.
 */
public final class OnChangeHook implements WatchView {
  private static final long PATIENCE_SECONDS = 60;

  private final String command;
  private final Consumer<String> warn;

  /**
   * A command.
   *
   * @param command what the shell is given
   * @param warn is told when it can't be run, fails, or takes longer than a minute
   */
  public OnChangeHook(String command, Consumer<String> warn) {
    this.command = command;
    this.warn = warn;
  }

  @Override
  public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
    for (RunChange change : changes) {
      change
          .<Optional<Map<String, String>>>match(
              state -> Optional.of(event("state", Map.of("FROM", text(state.from())))),
              started -> Optional.of(event("run.started", Map.of())),
              task -> Optional.of(event(nameOf(task), taskData(task.task()))),
              finished -> Optional.empty())
          .ifPresent(data -> run(run, data));
    }
  }

  @Override
  public void ended(WatchedRun run, WatchSnapshot now) {
    String exit = run.exit().map(ExitCode::code).map(code -> Integer.toString(code)).orElse("");
    run(run, event("run.finished", Map.of("EXIT", exit)));
  }

  private static String nameOf(RunChange.TaskChange change) {
    return change.kind() == RunChange.TaskChange.Kind.FAILED ? "task.failed" : "task.retried";
  }

  private static Map<String, String> event(String name, Map<String, String> more) {
    Map<String, String> data = new LinkedHashMap<>(more);
    data.put("EVENT", name);
    return data;
  }

  private static Map<String, String> taskData(Task task) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("FILE", task.sourceFileId() == null ? "" : task.sourceFileId().value());
    data.put("RETRIES", Long.toString(task.retries()));
    String code = task.error() == null ? null : task.error().errorCode();
    data.put("ERROR_CODE", code == null ? "" : code);
    return data;
  }

  private static String text(@Nullable OpenEnum<ExecutionState> state) {
    return state == null ? "" : state.text();
  }

  private void run(WatchedRun run, Map<String, String> event) {
    ProcessBuilder builder = new ProcessBuilder(shell());
    Map<String, String> environment = builder.environment();
    SecretVariables.removeFrom(environment);
    CallerEnvironment.restoreIn(environment);
    event.forEach((name, value) -> put(environment, name, value));
    put(environment, "CONNECTION", run.connection().id().value());
    put(environment, "RUN", run.id().map(RunId::of).map(RunSelector::wordFor).orElse(""));
    put(environment, "STATE", text(run.seen().map(Run::state).orElse(null)));
    put(environment, "OUTCOME", run.seen().map(seen -> seen.outcome().label()).orElse(""));
    try {
      perform(builder);
    } catch (IOException unable) {
      warn.accept("--on-change can't be run: " + unable.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(new File(isUnix() ? "/dev/null" : "NUL")))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      warn.accept("--on-change took longer than " + PATIENCE_SECONDS + " s and was ended");
    } else if (process.exitValue() != 0) {
      warn.accept("--on-change ended with " + process.exitValue());
    }
  }

  private static void put(Map<String, String> environment, String name, String value) {
    environment.put("SYNCRUNS_" + name, value.replace("\0", ""));
  }

  private List<String> shell() {
    return isUnix() ? List.of("/bin/sh", "-c", command) : List.of("cmd.exe", "/c", command);
  }

  private static boolean isUnix() {
    return File.separatorChar == '/';
  }
}
