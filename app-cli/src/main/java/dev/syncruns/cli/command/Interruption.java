package dev.syncruns.cli.command;

import dev.syncruns.cli.render.Capabilities;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.WatchTexts;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.WatchEngine;
import dev.syncruns.cli.watch.WatchSnapshot;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is still said when the process is interrupted or terminated: where the runs are, and how to
 * go on watching. Only the watching stops; nothing stops a run.
 */
final class Interruption implements AutoCloseable {
  private final Terminal err;
  private final WatchEngine engine;
  private final Presenter presenter;
  private final Thread hook = new Thread(this::say, "syncruns-interrupted");
  private Function<WatchSnapshot, String> resume = now -> "";
  private Consumer<WatchSnapshot> told = now -> {};

  /** Finds out beforehand what the reader of {@code err} can show, so that the end is quick. */
  Interruption(Terminal err, WatchEngine engine, Presenter presenter) {
    this.err = known(err);
    this.engine = engine;
    this.presenter = presenter;
  }

  /** What resumes the watch is what {@code command} gives. */
  void resumeBy(Function<WatchSnapshot, String> command) {
    resume = command;
  }

  /** Somebody else is told as well, after the user; should be quick. */
  void andTell(Consumer<WatchSnapshot> somebody) {
    told = somebody;
  }

  /** Begins to watch for the end of the process. */
  void begin() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static Terminal known(Terminal stream) {
    Capabilities capabilities = stream.capabilities();
    return stream.as(() -> capabilities);
  }

  private void say() {
    presenter.close();
    WatchSnapshot now = engine.snapshot();
    String where =
        now.runs().stream()
            .filter(run -> run.ended().isEmpty())
            .map(
                run ->
                    run.connection().name() + " " + run.shortId() + " " + WatchTexts.progress(run))
            .collect(Collectors.joining("; "));
    err.line("stopped watching, not the run: " + where + ".  resume: " + resume.apply(now));
    err.flush();
    told.accept(now);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is being ended, and the hook has its say.
    }
  }
}
