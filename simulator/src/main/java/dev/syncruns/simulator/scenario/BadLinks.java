package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.script.Behaviour;
import dev.syncruns.simulator.script.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways in which a next link can mislead. */
final class BadLinks {

  private static final String PATH = "/synchronization/imodels/manifestconnections/";

  private BadLinks() {}

  /** The behaviours, each under a name that says what it does. */
  static Map<String, Behaviour> kinds() {
    Map<String, Behaviour> kinds = new LinkedHashMap<>();
    kinds.put("foreign-host", Links.onHost("https://runs.example.invalid"));
    kinds.put("itself", Links.nextIsSelf());
    kinds.put("backwards", Links.nextIs(PATH + "{connectionId}/runs?$skip=0&$top=100"));
    kinds.put("endless", endless());
    kinds.put("no-links", Links.none());
    kinds.put("not-a-uri", Links.nextIs("http://[not a uri/{connectionId}|?$skip=minus one&$top="));
    return kinds;
  }

  /** Every page has a next link, those behind the end too. */
  private static Behaviour endless() {
    return (request, documented) -> {
      long skip = number(request.query("$skip").orElse("0"));
      long top = number(request.query("$top").orElse("100"));
      String next = request.path() + "?$skip=" + (skip + top) + "&$top=" + top;
      return Links.nextIs(next).answer(request, documented);
    };
  }

  private static long number(String text) {
    return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : 0;
  }
}
