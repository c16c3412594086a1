package dev.syncruns.cli.render.json;

import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.Trouble;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.waiting.RunChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON object a line for everything that happens, each with a number and the time. */
public final class EventLines implements Presenter {
  private final Terminal out;
  private long sequence;

  /** Lines on a stream. */
  public EventLines(Terminal out) {
    this.out = out;
  }

  @Override
  public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
    for (RunChange change : changes) {
      change
          .<Optional<Event>>match(
              state -> Optional.of(new Event("state", fields -> state(fields, run, state))),
              started -> Optional.of(new Event("run.started", fields -> {})),
              task -> Optional.of(new Event(nameOf(task), fields -> task(fields, task.task()))),
              finished -> Optional.empty())
          .ifPresent(event -> write(event, run, now));
    }
  }

  private static String nameOf(RunChange.TaskChange change) {
    return change.kind() == RunChange.TaskChange.Kind.FAILED ? "task.failed" : "task.retried";
  }

  @Override
  public void ended(WatchedRun run, WatchSnapshot now) {
    write(
        new Event("run.finished", fields -> WaitDocument.writeEnd(fields, run, "not-awaited")),
        run,
        now);
  }

  @Override
  public void troubled(Trouble trouble, WatchSnapshot now) {
    line(
        "poll.error",
        now,
        fields -> {
          fields.connection(trouble.connection());
          fields
              .text("problem", String.valueOf(trouble.problem().getMessage()))
              .number("inARow", (long) trouble.inARow())
              .moment("nextTryAt", now.nextLook());
        });
  }

  @Override
  public void heartbeat(WatchSnapshot now) {
    now.runs().stream()
        .filter(run -> run.ended().isEmpty())
        .forEach(run -> write(new Event("heartbeat", fields -> progress(fields, run)), run, now));
  }

  private static void state(Fields fields, WatchedRun run, RunChange.StateChanged change) {
    fields
        .text("from", text(change.from()))
        .text("to", text(change.to()))
        .constant("phase", run.seen().map(Run::phase).orElse(null))
        .moment("eta", run.expected().map(one -> one.middle()).orElse(null));
  }

  private static void progress(Fields fields, WatchedRun run) {
    fields
        .text("state", text(run.seen().map(Run::state).orElse(null)))
        .number("tasksEnded", run.counts().ended())
        .number("tasksTotal", run.counts().total())
        .number("tasksFailed", run.counts().failed())
        .moment("eta", run.expected().map(one -> one.middle()).orElse(null));
  }

  private static void task(Fields fields, Task task) {
    TaskError error = task.error();
    Fixability fixability = Fixability.of(error == null ? null : error.canUserFix());
    fields
        .id("taskId", task.id())
        .id("sourceFileId", task.sourceFileId())
        .constant("result", task.result())
        .text("errorCode", error == null ? null : error.errorCode())
        .text("message", error == null ? null : error.message())
        .truth("fixable", fixability == Fixability.UNKNOWN ? null : fixability == Fixability.USER)
        .number("retries", task.retries());
  }

  private static @Nullable String text(@Nullable OpenEnum<ExecutionState> state) {
    return state == null ? null : state.text();
  }

  private void write(Event event, WatchedRun run, WatchSnapshot now) {
    line(
        event.name,
        now,
        fields -> {
          fields.connection(run.connection());
          fields.text("run", run.id().orElse(null));
          event.content.accept(fields);
        });
  }

  private void line(String name, WatchSnapshot now, Consumer<Fields> content) {
    sequence++;
    String object =
        RunWriter.object(
            json -> {
              Fields fields = new Fields(json);
              fields
                  .text("schema", "syncruns.event/v1")
                  .number("seq", sequence)
                  .moment("time", now.now())
                  .text("event", name);
              content.accept(fields);
            });
    RunLines.write(out, object + "\n");
    out.flush();
  }

  /** What happened to a run, and what is written of it. */
  private record Event(String name, Consumer<Fields> content) {}
}
