package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import java.io.IOException;
import java.util.List;

/** A history of 10,000 runs, with and without service time. */
final class WholeHistory {
  private static final int SLOW_MILLIS = 20;

  private final Served server;
  private final Effort effort;

  WholeHistory(Served server, Effort effort) {
    this.server = server;
    this.effort = effort;
  }

  void write(Report report) throws IOException {
    report.section(
        "A history of 10,000 runs",
        "100 pages of 100, all of them in turn; syncruns asks for up to 16 pages ahead, the peers"
            + " page by page. Seconds a history, and how many times as fast as the peer in the"
            + " same round.");
    List<Result> none = contest(report, "full, no service time", Clients.ofWholeRuns(), 0);
    List<Result> some = contest(report, "full, 20 ms a page", Clients.ofWholeRuns(), SLOW_MILLIS);
    contest(report, "minimal, no service time", Clients.ofSummaries(), 0);
    contest(report, "minimal, 20 ms a page", Clients.ofSummaries(), SLOW_MILLIS);
    double besideHand = none.get(0).beside(none.get(1), Figures::perSecond).median();
    double besideNative = some.get(0).beside(some.get(2), Figures::perSecond).median();
    report.least("10,000 full runs, no service time, beside hand-written", besideHand, 1.2);
    report.least("10,000 full runs, 20 ms a page, beside generated native", besideNative, 5);
  }

  private List<Result> contest(Report report, String what, List<Client> clients, int millis)
      throws IOException {
    try (Field field = Field.of(clients, server.url(), "history-10000-" + millis)) {
      field.warmUp("history", effort.warmUpHistories());
      Contest contest = new Contest();
      contest.run(field, "history", effort.rounds());
      List<Result> results = contest.results();
      report.table(what, "seconds", "CPU s", "syncruns is … times as fast");
      for (Result one : results) {
        report.row(
            one.name(),
            one.spread(Figures::seconds).text(2),
            one.spread(figures -> figures.cpuMillis() / 1_000).text(2),
            results.get(0).beside(one, Figures::perSecond).text(2));
        report.slower(
            "10,000 runs, " + what + ", beside " + one.name(),
            results.get(0).beside(one, Figures::perSecond).median(),
            "With so little to wait for and so little to read, asking ahead on other threads costs"
                + " what it gains.");
      }
      return results;
    }
  }
}
