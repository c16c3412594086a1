package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Fields;
import dev.syncruns.cli.output.RunField;
import dev.syncruns.cli.output.RunsDocument.RunLines;
import dev.syncruns.cli.output.RunsDocument.RunWriter;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.RenderContext;
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

  /** An event of a run, and its fields. */
  private record Event(String name, Consumer<Fields> content) {}

  /** The end of a wait as a JSON document: the exit code, and each run with its verdict. */
  public static final class WaitDocument {

    private WaitDocument() {}

    /** Returns the document as text with a line ending. */
    public static String text(WatchSnapshot end, ExitCode exit, RenderContext reading) {
      return text(end, (long) exit.code(), "not-awaited", reading);
    }

    /** Returns the document of an interrupted watch, which has no exit code of its own. */
    public static String interrupted(WatchSnapshot now, RenderContext reading) {
      return text(now, null, "interrupted", reading);
    }

    private static String text(
        WatchSnapshot end, @Nullable Long exit, String whyOpen, RenderContext reading) {
      return RunWriter.object(
              json -> {
                Fields fields = new Fields(json);
                fields
                    .text("schema", "syncruns.wait/v1")
                    .number("exit", exit)
                    .moment("time", end.now())
                    .number("requests", end.requests());
                json.writeStartArray("runs");
                for (WatchedRun run : end.runs()) {
                  json.writeStartObject();
                  fields.connection(run.connection());
                  writeEnd(fields, run, whyOpen);
                  writeRun(fields, run, reading);
                  json.writeEnd();
                }
                json.writeEnd();
              })
          + "\n";
    }

    /** Writes the document to a stream. */
    public static void write(Terminal out, String document) {
      RunLines.write(out, document);
      out.flush();
    }

    private static void writeRun(Fields fields, WatchedRun run, RenderContext reading) {
      if (run.seen().isEmpty()) {
        fields.json().writeNull("run");
        return;
      }
      RunRow listed = RunRow.of(run.seen().get());
      fields.json().writeStartObject("run");
      RunField.all(false).forEach(field -> field.write(fields, listed, reading));
      fields.json().writeEnd();
    }

    /**
     * Writes the end of the wait for {@code run}; {@code whyOpen} is the reason if it is still
     * open.
     */
    static void writeEnd(Fields fields, WatchedRun run, String whyOpen) {
      fields
          .text("selector", run.target().selector().text())
          .text("verdict", run.ended().map(WatchEnd::label).orElse("unknown"))
          .text(
              "why",
              run.ended()
                  .flatMap(WatchEnd::why)
                  .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .orElse(run.ended().isPresent() ? null : whyOpen))
          .text("outcome", run.seen().map(seen -> seen.outcome().label()).orElse(null))
          .seconds("durationSeconds", run.seen().flatMap(seen -> seen.duration()).orElse(null))
          .text(
              "problem",
              run.ended().flatMap(WatchEnd::problem).map(Throwable::getMessage).orElse(null))
          .texts(
              "against",
              run.ended().stream().flatMap(end -> end.against().stream()).map(Rule::text).toList())
          .number("exit", run.exit().map(exit -> (long) exit.code()).orElse(null));
    }
  }
}
