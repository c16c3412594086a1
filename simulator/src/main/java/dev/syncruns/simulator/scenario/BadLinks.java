package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.script.Behaviour;
import dev.syncruns.simulator.script.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways in which a next link can mislead. */
final class BadLinks {

  private BadLinks() {}

  /** The behaviours, each under a name that says what it does. */
  static Map<String, Behaviour> kinds() {
    Map<String, Behaviour> kinds = new LinkedHashMap<>();
    kinds.put("foreign-host", Links.onHost("https://runs.example.invalid"));
    kinds.put("itself", Links.nextIsSelf());
    kinds.put("backwards", Links.nextIsFirst());
    kinds.put("endless", Links.nextForEver());
    kinds.put("no-links", Links.none());
    kinds.put("not-a-uri", Links.nextIs("http://[not a uri/{connectionId}|?$skip=minus one&$top="));
    return kinds;
  }
}
