package dev.syncruns.benchmarks.peer;

/**
 * A client of the API under measurement, for one connection. Implementations have a public
 * constructor that takes the API's address and the connection's id, both texts. One thread uses it.
 */
public interface RunsReader {
  /** How many runs everyone asks for at a time. */
  int PAGE_SIZE = 100;

  /** The token everyone sends. */
  String TOKEN = "sim-benchmark";

  /**
   * Reads the page after the first {@code skip} runs.
   *
   * @return how many runs it has
   * @throws Exception when it can't be read
   */
  int page(long skip) throws Exception;

  /**
   * Reads all pages; page by page unless the client has a better way of its own.
   *
   * @return how many runs there are
   * @throws Exception when a page can't be read
   */
  default long history() throws Exception {
    long runs = 0;
    int page = PAGE_SIZE;
    while (page == PAGE_SIZE) {
      page = page(runs);
      runs += page;
    }
    return runs;
  }
}
