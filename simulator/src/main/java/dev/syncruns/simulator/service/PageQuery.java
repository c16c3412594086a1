package dev.syncruns.simulator.service;

import dev.syncruns.simulator.script.ErrorBody.Detail;
import dev.syncruns.simulator.wire.RequestTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * Which page a request asks for.
 *
 * @param skip how many runs to leave out first
 * @param top how many runs to give at most
 * @param faults what is wrong with the parameters, possibly nothing
 */
record PageQuery(int skip, int top, List<Detail> faults) {

  private static final int DEFAULT_TOP = 100;

  PageQuery {
    faults = List.copyOf(faults);
  }

  static PageQuery of(RequestTarget target, int topLimit) {
    List<Detail> faults = new ArrayList<>();
    String skip = target.query("$skip").orElse("0");
    String top = target.query("$top").orElse(String.valueOf(Math.min(DEFAULT_TOP, topLimit)));
    if (!isWithin(skip, 0, Integer.MAX_VALUE)) {
      faults.add(Problems.outOfLimits("$skip"));
    }
    if (!isWithin(top, 1, topLimit)) {
      faults.add(Problems.outOfLimits("$top"));
    }
    return faults.isEmpty()
        ? new PageQuery(Integer.parseInt(skip), Integer.parseInt(top), faults)
        : new PageQuery(0, 1, faults);
  }

  /** The part of a list that is this page. */
  <T> List<T> of(List<T> all) {
    int from = Math.min(skip, all.size());
    int to = (int) Math.min((long) from + top, all.size());
    return all.subList(from, to);
  }

  private static boolean isWithin(String text, int least, int most) {
    if (!text.matches("[0-9]{1,10}")) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= least && number <= most;
  }
}
