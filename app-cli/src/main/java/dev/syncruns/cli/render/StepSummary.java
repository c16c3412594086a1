package dev.syncruns.cli.render;

import dev.syncruns.cli.watch.WatchSnapshot;
import dev.syncruns.cli.watch.WatchedRun;

/** The end of a watch in Markdown, for the page that a build service makes of a build. */
public final class StepSummary {

  private StepSummary() {}

  /** A table with a row for each run. */
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
    return text.append('\n').toString();
  }

  private static String cell(String text) {
    return "| " + Markdown.escaped(text) + " ";
  }
}
