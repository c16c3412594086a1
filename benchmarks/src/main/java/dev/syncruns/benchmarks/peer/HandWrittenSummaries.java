package dev.syncruns.benchmarks.peer;

import java.io.IOException;

/** {@link HandWritten} for the minimal form. */
public final class HandWrittenSummaries implements RunsReader {
  private final HandWritten pages;

  /** Reads id, state and result of runs. */
  public HandWrittenSummaries(String url, String connection) {
    this.pages = new HandWritten(url, connection, "return=minimal");
  }

  @Override
  public int page(long skip) throws IOException, InterruptedException {
    return pages.page(skip);
  }
}
