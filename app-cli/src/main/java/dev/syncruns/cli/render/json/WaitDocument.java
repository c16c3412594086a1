package dev.syncruns.cli.render.json;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.watch.WatchEnd;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.policy.Rule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The end of a wait as one JSON document: the exit code, and each run with its verdict. */
public final class WaitDocument {

  private WaitDocument() {}

  /** The document as text, with the end of its line. */
  public static String text(WatchSnapshot end, ExitCode exit, Reading reading) {
    return text(end, (long) exit.code(), "not-awaited", reading);
  }

  /** The document of a watch that is stopped before its end, and so has no exit code of its own. */
  public static String interrupted(WatchSnapshot now, Reading reading) {
    return text(now, null, "interrupted", reading);
  }

  private static String text(
      WatchSnapshot end, @Nullable Long exit, String whyOpen, Reading reading) {
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

  private static void writeRun(Fields fields, WatchedRun run, Reading reading) {
    if (run.seen().isEmpty()) {
      fields.json().writeNull("run");
      return;
    }
    Listed listed = Listed.of(run.seen().get());
    fields.json().writeStartObject("run");
    RunField.all(false).forEach(field -> field.write(fields, listed, reading));
    fields.json().writeEnd();
  }

  /** Writes how the wait for {@code run} ended; {@code whyOpen} is why it goes on if it does. */
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
