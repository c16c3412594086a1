package dev.syncruns.benchmarks.peer;

import java.net.URI;

/** Where pages are, written down by hand as a user would. */
public final class PageAddress {

  private PageAddress() {}

  /** The API's address. */
  public static URI api(String url) {
    return URI.create(url);
  }

  /** The address of the page of {@link RunsReader#PAGE_SIZE} runs after the first {@code skip}. */
  public static URI page(String url, String connection, long skip) {
    return URI.create(
        url
            + "/synchronization/imodels/manifestconnections/"
            + connection
            + "/runs?$skip="
            + skip
            + "&$top="
            + RunsReader.PAGE_SIZE);
  }
}
