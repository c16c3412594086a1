package dev.syncruns.cli.render;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.view.ErrorText;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.run.TaskError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import java.util.List;

/** The end of a watch in Markdown, for the page that a build service makes of a build. */
public final class StepSummary {
  private static final int MOST_FAILURES = 50;

  private StepSummary() {}

  /** A table with a row for each run, and one with the failures of those that are not accepted. */
  public static String of(WatchSnapshot end) {
    StringBuilder text = new StringBuilder("### Synchronization\n\n");
    text.append("| connection | run | outcome | what |\n| --- | --- | --- | --- |\n");
    for (WatchedRun run : end.runs()) {
      text.append(cell(run.connection().name()))
          .append(cell(run.shortId()))
          .append(cell(run.seen().map(seen -> seen.outcome().label()).orElse("no run")))
          .append(cell(run.ended().map(any -> WatchTexts.end(run)).orElse("not awaited")))
          .append("|\n");
    }
    for (WatchedRun run : end.runs()) {
      if (run.exit().filter(exit -> exit != ExitCode.OK).isPresent()) {
        addFailures(run, text);
      }
    }
    return text.append('\n').toString();
  }

  private static void addFailures(WatchedRun run, StringBuilder text) {
    List<Task> failed =
        run.seen().stream().flatMap(Run::tasks).filter(task -> task.outcome().hasFailed()).toList();
    if (failed.isEmpty()) {
      return;
    }
    String of = run.connection().name() + " " + run.shortId();
    text.append("\n| failed in ").append(Markdown.escaped(of));
    text.append(" | why | who |\n| --- | --- | --- |\n");
    failed.stream().limit(MOST_FAILURES).forEach(task -> text.append(row(task)));
    if (failed.size() > MOST_FAILURES) {
      text.append(cell("and " + (failed.size() - MOST_FAILURES) + " more")).append("| | |\n");
    }
  }

  private static String row(Task task) {
    TaskError error = task.error();
    String file = task.sourceFileId() == null ? "-" : task.sourceFileId().value();
    String why = error == null ? "no reason given" : ErrorText.of(error).get(0);
    String who = ErrorText.who(Fixability.of(error == null ? null : error.canUserFix()));
    return cell(WatchTexts.brief(WhyText.fileName(file)))
        + cell(WatchTexts.brief(why))
        + cell(who)
        + "|\n";
  }

  private static String cell(String text) {
    return "| " + Markdown.escaped(text) + " ";
  }
}
