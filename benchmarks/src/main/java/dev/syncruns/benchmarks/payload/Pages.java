package dev.syncruns.benchmarks.payload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages of a history of made-up runs, each run with an id of its own and otherwise alike, so
 * that a page costs next to nothing to make. Safe to use from many threads at once.
 */
public final class Pages {
  private static final int DECIMAL = 10;
  private static final String LINK =
      "{\"href\":\"https://api.bentley.com/synchronization/imodels/manifestconnections/"
          + "wUzN8c0aNkGmXy1Rk3qUpw/runs?$skip=%d&$top=%d\"}";

  private final long total;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  /** The pages of a history of {@code total} runs. */
  public Pages(long total) {
    this.total = total;
  }

  /** The body of the page of at most {@code top} runs after the first {@code skip}. */
  public byte[] page(Form form, long skip, int top) {
    int count = (int) Math.max(0, Math.min(top, total - skip));
    Template template =
        templates.computeIfAbsent(form + " " + count, absent -> Template.of(form, count));
    return template.page(skip, links(skip, top));
  }

  private byte[] links(long skip, int top) {
    StringBuilder links = new StringBuilder("],\"_links\":{\"self\":");
    links.append(LINK.formatted(skip, top));
    if (skip > 0) {
      links.append(",\"prev\":").append(LINK.formatted(Math.max(0, skip - top), top));
    }
    if (skip + top < total) {
      links.append(",\"next\":").append(LINK.formatted(skip + top, top));
    }
    return links.append("}}").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Runs without their numbers, and where these belong. */
  private static final class Template {
    private final byte[] runs;
    private final List<Integer> numbers;

    private Template(byte[] runs, List<Integer> numbers) {
      this.runs = runs;
      this.numbers = numbers;
    }

    static Template of(Form form, int count) {
      StringBuilder text = new StringBuilder("{\"runs\":[");
      List<Integer> numbers = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        String run = RunText.of(form, index);
        text.append(index == 0 ? "" : ",");
        numbers.add(text.length() + run.indexOf(RunText.NUMBER));
        text.append(run);
      }
      return new Template(text.toString().getBytes(StandardCharsets.US_ASCII), numbers);
    }

    byte[] page(long skip, byte[] links) {
      byte[] page = new byte[runs.length + links.length];
      System.arraycopy(runs, 0, page, 0, runs.length);
      System.arraycopy(links, 0, page, runs.length, links.length);
      for (int index = 0; index < numbers.size(); index++) {
        number(page, numbers.get(index), skip + index);
      }
      return page;
    }

    private static void number(byte[] page, int at, long number) {
      long left = number;
      for (int digit = RunText.NUMBER.length() - 1; left > 0; digit--) {
        page[at + digit] = (byte) ('0' + left % DECIMAL);
        left /= DECIMAL;
      }
    }
  }
}
