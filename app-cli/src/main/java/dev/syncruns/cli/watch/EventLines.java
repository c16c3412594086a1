package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.JsonWriter;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.Fields;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.watch.WatchSnapshot.PollError;
import dev.syncruns.cli.watch.WatchedRun.WatchEnd;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.policy.Rule;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.value.OpenEnum;
import dev.syncruns.domain.waiting.RunChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes each event as a JSON object on a line, with a number and the time. */
public final class EventLines implements WatchView {
  private final Terminal out;
  private long sequence;

  /** Creates a view on a stream. */
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
  public void troubled(PollError trouble, WatchSnapshot now) {
    line(
        "poll.error",
        now,
        fields -> {
          fields.connection(trouble.connection());
          fields
              .put("problem", String.valueOf(trouble.problem().getMessage()))
              .put("inARow", (long) trouble.inARow())
              .put("nextTryAt", now.nextLook());
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
        .put("from", text(change.from()))
        .put("to", text(change.to()))
        .put("phase", run.seen().map(Run::phase).orElse(null))
        .put("eta", run.expected().map(one -> one.middle()).orElse(null));
  }

  private static void progress(Fields fields, WatchedRun run) {
    fields
        .put("state", text(run.seen().map(Run::state).orElse(null)))
        .put("tasksEnded", run.counts().ended())
        .put("tasksTotal", run.counts().total())
        .put("tasksFailed", run.counts().failed())
        .put("eta", run.expected().map(one -> one.middle()).orElse(null));
  }

  private static void task(Fields fields, Task task) {
    TaskError error = task.error();
    Fixability fixability = Fixability.of(error == null ? null : error.canUserFix());
    fields
        .put("task", task.id())
        .put("file", task.sourceFileId())
        .put("result", task.result())
        .put("errorCode", error == null ? null : error.errorCode())
        .put("message", error == null ? null : error.message())
        .put("fixable", fixability == Fixability.UNKNOWN ? null : fixability == Fixability.USER)
        .put("retries", task.retries());
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
          fields.put("run", run.id().orElse(null));
          event.content.accept(fields);
        });
  }

  private void line(String name, WatchSnapshot now, Consumer<Fields> content) {
    sequence++;
    JsonWriter.writeLine(
        out,
        fields -> {
          fields
              .put("schema", "syncruns.event/v1")
              .put("seq", sequence)
              .put("time", now.now())
              .put("event", name);
          content.accept(fields);
        });
    out.flush();
  }

  /** An event of a run, and its fields. */
  private record Event(String name, Consumer<Fields> content) {}

  /** The end of a wait as a JSON document: the exit code, and each run with its verdict. */
  public static final class WaitDocument {

    private WaitDocument() {}

    /** The document as text, with the end of its line. */
    public static String text(WatchSnapshot end, ExitCode exit, RenderContext context) {
      return line(end, exit, "not-awaited", context);
    }

    /**
     * The document of a watch that is stopped before its end, and so has no exit code of its own.
     */
    public static String interrupted(WatchSnapshot now, RenderContext context) {
      return line(now, null, "interrupted", context);
    }

    private static String line(
        WatchSnapshot end, @Nullable ExitCode exit, String whyOpen, RenderContext context) {
      return JsonWriter.object(fields -> write(fields, end, exit, whyOpen, context)) + "\n";
    }

    /** Writes the document to a stream. */
    public static void write(
        Terminal out, WatchSnapshot end, ExitCode exit, RenderContext context) {
      JsonWriter.writeDocument(out, fields -> write(fields, end, exit, "not-awaited", context));
    }

    private static void write(
        Fields document,
        WatchSnapshot end,
        @Nullable ExitCode exit,
        String whyOpen,
        RenderContext context) {
      document
          .put("schema", "syncruns.wait/v1")
          .put("exit", exit == null ? null : exit.code())
          .put("time", end.now())
          .put("requests", end.requests())
          .objects(
              "runs",
              end.runs(),
              (fields, run) -> {
                fields.connection(run.connection());
                writeEnd(fields, run, whyOpen);
                fields.object(
                    "run",
                    run.seen().map(RunRow::of).orElse(null),
                    (one, row) -> RunColumns.table(false).write(one, row, context));
              });
    }

    /**
     * Writes the end of the wait for {@code run}; {@code whyOpen} is the reason if it is still
     * open.
     */
    static void writeEnd(Fields fields, WatchedRun run, String whyOpen) {
      fields
          .put("selector", run.target().selector().text())
          .put("verdict", run.ended().map(WatchEnd::label).orElse("unknown"))
          .put(
              "why",
              run.ended()
                  .flatMap(WatchEnd::why)
                  .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .orElse(run.ended().isPresent() ? null : whyOpen))
          .put("outcome", run.seen().map(seen -> seen.outcome().label()).orElse(null))
          .put("took", run.seen().flatMap(seen -> seen.duration()).orElse(null))
          .put(
              "problem",
              run.ended().flatMap(WatchEnd::problem).map(Throwable::getMessage).orElse(null))
          .put(
              "against",
              run.ended().stream().flatMap(end -> end.against().stream()).map(Rule::text).toList())
          .put("exit", run.exit().map(exit -> (long) exit.code()).orElse(null));
    }
  }
}
