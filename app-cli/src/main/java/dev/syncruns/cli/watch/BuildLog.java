package dev.syncruns.cli.watch;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.RowFormat.Markdown;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TextSanitizer;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.ErrorText;
import dev.syncruns.cli.watch.LineView.WatchTexts;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the annotations by which a build service shows the end of a watch. Text of the service is
 * escaped.
 */
public final class BuildLog {
  private final Terminal out;

  /** Creates annotations on a stream that the build service reads. */
  public BuildLog(Terminal out) {
    this.out = out;
  }

  /**
   * Writes GitHub annotations: an error for each run that is not accepted.
   *
   * @param next returns the command for details of a run
   */
  public void github(WatchSnapshot end, Function<WatchedRun, String> next) {
    for (WatchedRun run : end.runs()) {
      if (isWorthAnError(run)) {
        String title = "syncruns: " + run.connection().name() + " " + run.shortId();
        command("::error title=" + property(title) + "::" + data(WatchTexts.outcome(run, next)));
      }
    }
  }

  /**
   * Writes Azure Pipelines commands; a partial success completes the task with issues.
   *
   * @param next returns the command for details of a run
   */
  public void azure(WatchSnapshot end, ExitCode worst, Function<WatchedRun, String> next) {
    for (WatchedRun run : end.runs()) {
      if (isWorthAnError(run)) {
        String type = worst == ExitCode.PARTIAL ? "warning" : "error";
        String who = run.connection().name() + " " + run.shortId() + " ";
        command(
            "##vso[task.logissue type="
                + type
                + "]"
                + azureData("syncruns: " + who + WatchTexts.outcome(run, next)));
      }
    }
    if (worst == ExitCode.PARTIAL) {
      command("##vso[task.complete result=SucceededWithIssues;]");
    }
  }

  /** Tells Azure Pipelines which Markdown file to show with the build. */
  public void azureSummary(String file) {
    command("##vso[task.uploadsummary]" + azureData(file));
  }

  private static boolean isWorthAnError(WatchedRun run) {
    return run.exit().filter(exit -> exit != ExitCode.OK).isPresent();
  }

  private static String data(String text) {
    return TextSanitizer.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String azureData(String text) {
    return TextSanitizer.of(text).replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private void command(String line) {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The end of a watch in Markdown, for the summary page of a build. */
  public static final class StepSummary {
    private static final int MOST_FAILURES = 50;

    private StepSummary() {}

    /**
     * Returns a table with a row for each run, and one with the failures of those that are not
     * accepted.
     */
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
          run.seen().stream()
              .flatMap(Run::tasks)
              .filter(task -> task.outcome().hasFailed())
              .toList();
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
      return cell(WatchTexts.brief(CauseText.fileName(file)))
          + cell(WatchTexts.brief(why))
          + cell(who)
          + "|\n";
    }

    private static String cell(String text) {
      return "| " + Markdown.escaped(text) + " ";
    }
  }
}
