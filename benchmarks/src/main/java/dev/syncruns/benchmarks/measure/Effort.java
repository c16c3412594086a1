package dev.syncruns.benchmarks.measure;

/**
 * How much is measured.
 *
 * @param warmUpPages how many pages a client reads before it counts.
 * @param warmUpHistories how many whole histories it reads before it counts.
 * @param pages how many pages it reads each round.
 * @param processes how many processes of a client are measured, one after the other, for a page.
 * @param rounds how often clients take turns.
 * @param starts how often a whole program is started.
 * @param runs how long the longest history is.
 */
record Effort(
    int warmUpPages,
    int warmUpHistories,
    int pages,
    int processes,
    int rounds,
    int starts,
    int runs) {
  static final Effort FULL = new Effort(3_000, 10, 250, 5, 11, 15, 100_000);
  static final Effort QUICK = new Effort(2_000, 5, 100, 1, 5, 7, 20_000);
}
