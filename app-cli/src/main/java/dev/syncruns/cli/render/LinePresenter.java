package dev.syncruns.cli.render;

import dev.syncruns.cli.view.WhyText;
import dev.syncruns.cli.watch.Presenter;
import dev.syncruns.cli.watch.Trouble;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.waiting.EtaEstimate;
import dev.syncruns.domain.waiting.RunChange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line for everything that happens, with the time in UTC: what a log or a pipe gets. */
public final class LinePresenter implements Presenter {
  private final Terminal out;
  private final boolean endsOnly;
  private final Function<WatchedRun, String> next;

  /**
   * Lines on a stream.
   *
   * @param out where they are written
   * @param endsOnly whether only the ends of runs are told
   * @param next the command that tells more about a run
   */
  public LinePresenter(Terminal out, boolean endsOnly, Function<WatchedRun, String> next) {
    this.out = out;
    this.endsOnly = endsOnly;
    this.next = next;
  }

  @Override
  public void changed(WatchedRun run, List<RunChange> changes, WatchSnapshot now) {
    changes.stream()
        .flatMap(
            change ->
                change.<Stream<String>>match(
                    state -> state(run, state, now),
                    started -> Stream.of(),
                    task -> Stream.of(task(task)),
                    finished -> Stream.of()))
        .forEach(text -> line(run, now, text));
  }

  @Override
  public void absent(WatchedRun run, WatchSnapshot now) {
    line(
        run,
        now,
        run.seen().isPresent() ? "note: no longer listed" : "waiting for a run to appear");
  }

  @Override
  public void troubled(Trouble trouble, WatchSnapshot now) {
    List<WatchedRun> its =
        now.runs().stream().filter(run -> run.connection().equals(trouble.connection())).toList();
    String count = trouble.inARow() > 1 ? " (" + trouble.inARow() + " in a row)" : "";
    String next =
        now.untilNextLook()
            .map(left -> ", next try in " + WatchTexts.seconds(left) + " s")
            .orElse("");
    String who = its.size() == 1 ? its.get(0).shortId() : its.size() + " runs";
    write(now, trouble.connection().name(), who, "note: " + trouble.text() + count + next);
  }

  @Override
  public void heartbeat(WatchSnapshot now) {
    now.runs().stream()
        .filter(run -> run.ended().isEmpty())
        .forEach(
            run ->
                line(
                    run,
                    now,
                    "still " + WatchTexts.progress(run) + elapsed(run, now) + eta(run, now)));
  }

  @Override
  public void ended(WatchedRun run, WatchSnapshot now) {
    String who = run.connection().name() + " " + run.shortId() + " ";
    write(seconds(now.now()) + " " + who + WatchTexts.outcome(run, next));
  }

  private Stream<String> state(WatchedRun run, RunChange.StateChanged change, WatchSnapshot now) {
    if (change.to() != null && change.to().is(ExecutionState.COMPLETED)) {
      return Stream.of();
    }
    String from = change.from() == null ? "" : WatchTexts.word(change.from()) + " -> ";
    String started =
        change.from() == null
            ? run.seen().flatMap(Run::startedAt).map(at -> " started=" + seconds(at)).orElse("")
            : "";
    String phase =
        run.seen()
            .flatMap(one -> Optional.ofNullable(one.phase()))
            .map(one -> "  phase=" + WatchTexts.brief(one.text()))
            .orElse(" ");
    return Stream.of(from + WatchTexts.word(change.to()) + phase + started + eta(run, now));
  }

  private static String task(RunChange.TaskChange change) {
    String file = change.file().map(WhyText::fileName).map(WatchTexts::brief).orElse("-");
    if (change.kind() == RunChange.TaskChange.Kind.RETRIED) {
      return "task retried " + file + " retries=" + change.task().retries();
    }
    TaskError error = change.task().error();
    String code = error == null ? null : first(error.errorCode(), error.descriptionKey());
    Boolean fixable = error == null ? null : error.canUserFix();
    return "task failed "
        + file
        + (code == null ? "" : " " + WatchTexts.brief(code))
        + (fixable == null ? "" : " fixable=" + fixable)
        + " retries="
        + change.task().retries();
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String elapsed(WatchedRun run, WatchSnapshot now) {
    return run.seen()
        .flatMap(Run::startedAt)
        .map(start -> Duration.between(start, now.now()))
        .filter(elapsed -> !elapsed.isNegative())
        .map(elapsed -> " elapsed=" + elapsed.toSeconds() + "s")
        .orElse("");
  }

  private static String eta(WatchedRun run, WatchSnapshot now) {
    return run.expected()
        .map(
            expected ->
                expected.isOverdue(now.now())
                    ? " overdue=" + overdue(expected, now).toSeconds() + "s"
                    : " eta=" + seconds(expected.middle()))
        .orElse("");
  }

  private static Duration overdue(EtaEstimate expected, WatchSnapshot now) {
    return Duration.between(expected.latest(), now.now());
  }

  private static String seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void line(WatchedRun run, WatchSnapshot now, String text) {
    write(now, run.connection().name(), run.shortId(), text);
  }

  private void write(WatchSnapshot now, String... texts) {
    if (!endsOnly) {
      write(seconds(now.now()) + " " + String.join(" ", texts));
    }
  }

  private void write(String line) {
    out.line(line);
    out.flush();
  }
}
