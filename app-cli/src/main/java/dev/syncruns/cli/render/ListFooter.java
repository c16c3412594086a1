package dev.syncruns.cli.render;

import dev.syncruns.cli.view.ScanReport;
import dev.syncruns.cli.view.Tally;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import java.util.ArrayList;
import java.util.List;

/** The lines below a table: how it came about, and what to do next. */
final class ListFooter {
  private final ListLayout layout;
  private final long requests;

  ListFooter(ListLayout layout, long requests) {
    this.layout = layout;
    this.requests = requests;
  }

  List<TerminalText> lines(ScanReport report, Tally tally, int width) {
    List<TerminalText> parts = new ArrayList<>();
    parts.add(TerminalText.of(scanned(report), Tone.FAINT));
    if (layout.ordered() && !layout.filtered()) {
      tally.streak().ifPresent(streak -> parts.add(TerminalText.of(streak, Tone.WARN)));
    }
    if (layout.ordered()) {
      tally
          .nextToExplain()
          .map(id -> typed(id, tally.idLength()))
          .ifPresent(id -> parts.add(next(id)));
    }
    return Wrap.parts(parts, width);
  }

  private TerminalText next(String id) {
    return TerminalText.of("next: " + layout.command() + " why " + id);
  }

  /** What is typed for an id: its beginning where that is enough, else the whole word. */
  private static String typed(String id, int length) {
    String word = RunSelector.wordFor(RunId.of(id));
    return word.equals(id) ? id.substring(0, Math.min(id.length(), length)) : word;
  }

  private String scanned(ScanReport report) {
    String cost = " (" + Tally.count(requests, "request") + ").";
    String filtered = layout.filtered() ? ", filtered after they arrived" : "";
    return switch (report.stop()) {
      case END_OF_LIST ->
          layout.filtered()
              ? report.matched() + " of " + runs(report) + " match" + filtered + cost
              : "All " + runs(report) + cost;
      case LIMIT ->
          "First "
              + report.matched()
              + " of "
              + runs(report)
              + " scanned"
              + filtered
              + "; --all for more"
              + cost;
      default -> report.matched() + " of " + runs(report) + " scanned" + filtered + cost;
    };
  }

  private static String runs(ScanReport report) {
    return Tally.count(report.scanned(), "run");
  }
}
