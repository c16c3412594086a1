package dev.syncruns.cli.render;

import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The commands by which a build service shows the end of a watch on its pages. Only our words and
 * escaped texts become part of a command.
 */
public final class BuildLog {
  private final Terminal out;

  /** Commands on a stream, which the build service reads. */
  public BuildLog(Terminal out) {
    this.out = out;
  }

  /**
   * The commands that GitHub reads: an error for each run that is not accepted.
   *
   * @param next the command that tells more about a run
   */
  public void github(WatchSnapshot end, Function<WatchedRun, String> next) {
    for (WatchedRun run : end.runs()) {
      if (isWorthAnError(run)) {
        String title = "syncruns: " + run.connection().name() + " " + run.shortId();
        github(ErrorLevel.ERROR, title, WatchTexts.outcome(run, next));
      }
    }
  }

  /** An annotation that GitHub reads; the lines of {@code text} stay lines. */
  public void github(ErrorLevel level, String title, String text) {
    String lines = text.lines().map(BuildLog::data).collect(Collectors.joining("%0A"));
    command("::" + level.word() + " title=" + property(title) + "::" + lines);
  }

  /**
   * The commands that Azure Pipelines reads; a partial success makes the task one with issues.
   *
   * @param next the command that tells more about a run
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
    return Neutral.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String azureData(String text) {
    return Neutral.of(text).replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private void command(String line) {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
