package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.Figures;
import java.io.IOException;
import java.util.List;

/** One page of 100 runs end to end, again and again on one connection, by every client. */
final class OnePage {
  private static final int WARM_UP_ROUNDS = 10;

  private final Served server;
  private final Effort effort;

  OnePage(Served server, Effort effort) {
    this.server = server;
    this.effort = effort;
  }

  void write(Report report) throws IOException {
    report.section(
        "One page end to end, warm",
        "Some hundred pages each in turn, and all of it again with new processes, "
            + effort.processes()
            + " times: what the JVM made of a client once, good or bad, it keeps. Pages a second,"
            + " milliseconds a page, processor time a page in milliseconds (all threads of a client,"
            + " garbage collection and compilation included). Beside: pages a second, and 99th"
            + " percentile, over those of the hand-written client in the same round.");
    besideHand(report, "full", Clients.besideHand());
    besideHand(report, "minimal", Clients.ofSummaries());
    besideOthers(report);
  }

  private void besideHand(Report report, String form, List<Client> clients) throws IOException {
    List<Result> results = measured(clients, effort.processes());
    Result hand = results.get(1);
    report.table(
        form + " page", "pages/s", "p50 ms", "p99 ms", "CPU ms", "pages/s beside", "p99 beside");
    for (Result one : results) {
      report.row(
          one.name(),
          one.spread(Figures::perSecond).text(0),
          one.spread(Figures::p50).text(2),
          one.spread(Figures::p99).text(1),
          one.spread(Figures::cpuMillisPerUnit).text(2),
          one.beside(hand, Figures::perSecond).text(2),
          one.beside(hand, Figures::p99).text(2));
    }
    goals(report, form, results.get(0), hand);
  }

  private void besideOthers(Report report) throws IOException {
    report.paragraph("The other peers with syncruns in turn, in one process each:");
    List<Result> results = measured(Clients.besideOthers(), 1);
    report.table(
        "full page", "pages/s", "p50 ms", "p99 ms", "CPU ms", "syncruns is … times as fast");
    for (Result one : results) {
      report.row(
          one.name(),
          one.spread(Figures::perSecond).text(0),
          one.spread(Figures::p50).text(2),
          one.spread(Figures::p99).text(1),
          one.spread(Figures::cpuMillisPerUnit).text(2),
          results.get(0).beside(one, Figures::perSecond).text(2));
    }
  }

  private List<Result> measured(List<Client> clients, int processes) throws IOException {
    Contest contest = new Contest();
    for (int process = 0; process < processes; process++) {
      try (Field field = Field.of(clients, server.url(), "history-100-0")) {
        // In turn too: nobody's connection is idle for so long that the server closes it.
        field.warmUp("page " + effort.warmUpPages() / WARM_UP_ROUNDS, WARM_UP_ROUNDS);
        contest.run(field, "page " + effort.pages(), effort.rounds());
      }
    }
    return contest.results();
  }

  private static void goals(Report report, String form, Result ours, Result hand) {
    double speed = ours.beside(hand, Figures::perSecond).median();
    report.slower(
        "one " + form + " page warm, beside hand-written",
        speed,
        "A call is made on another thread, so that its caller can leave at the deadline; and every"
            + " run goes through the checks that the peer leaves out.");
    double late = ours.beside(hand, Figures::p99).median();
    report.least("one " + form + " page warm, pages/s beside hand-written", speed, 1);
    report.most("one " + form + " page warm, 99th percentile beside hand-written", late, 1);
  }
}
