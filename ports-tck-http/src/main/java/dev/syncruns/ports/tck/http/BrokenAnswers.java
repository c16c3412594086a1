package dev.syncruns.ports.tck.http;

import dev.syncruns.ports.tck.script.Breakage;
import dev.syncruns.simulator.scenario.HostileBodies;
import dev.syncruns.simulator.server.Response;

/** Responses that claim success but are invalid. */
final class BrokenAnswers {
  private static final String RUN = "{\"id\":\"r\",\"state\":\"Completed\",\"result\":\"Success\"}";
  private static final int MANY_DIGITS = 5_000_000;

  private BrokenAnswers() {}

  static Response of(Breakage breakage) {
    return switch (breakage) {
      case HTML -> Response.text(200, "text/html", "<html><body>Please sign in</body></html>");
      case EMPTY -> Response.json(200, "");
      case NO_CONTENT -> Response.status(204);
      case TRUNCATED -> Response.json(200, "{\"runs\":[" + RUN + ",{\"id\":\"s");
      case NOT_JSON -> Response.json(200, "upstream connect error");
      case NOT_AN_OBJECT -> Response.json(200, "[" + RUN + "]");
      case RUNS_NOT_A_LIST -> Response.json(200, "{\"runs\":\"none\"}");
      case RESET_IN_BODY -> Response.json(200, "{\"runs\":[" + RUN + "]}").resetAfter(12);
      case ENDLESS -> HostileBodies.endless();
      case INFLATING -> HostileBodies.gzipBomb(256);
      case NESTED -> HostileBodies.nestedArrays(100_000);
      case HUGE_TEXT -> HostileBodies.hugeString(64L * 1024 * 1024);
      case HUGE_NUMBER ->
          Response.json(200, "{\"runs\":[{\"id\":\"r\",\"new\":" + "9".repeat(MANY_DIGITS) + "}]}");
    };
  }
}
