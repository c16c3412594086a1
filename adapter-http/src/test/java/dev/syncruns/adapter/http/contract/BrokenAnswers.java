package dev.syncruns.adapter.http.contract;

import dev.syncruns.ports.tck.script.Breakage;
import dev.syncruns.simulator.scenario.Bodies;
import dev.syncruns.simulator.server.Answer;

/** Answers on the wire that claim success and are none. */
final class BrokenAnswers {
  private static final String RUN = "{\"id\":\"r\",\"state\":\"Completed\",\"result\":\"Success\"}";
  private static final int MANY_DIGITS = 5_000_000;

  private BrokenAnswers() {}

  static Answer of(Breakage breakage) {
    return switch (breakage) {
      case HTML -> Answer.text(200, "text/html", "<html><body>Please sign in</body></html>");
      case EMPTY -> Answer.json(200, "");
      case NO_CONTENT -> Answer.status(204);
      case TRUNCATED -> Answer.json(200, "{\"runs\":[" + RUN + ",{\"id\":\"s");
      case NOT_JSON -> Answer.json(200, "upstream connect error");
      case NOT_AN_OBJECT -> Answer.json(200, "[" + RUN + "]");
      case RUNS_NOT_A_LIST -> Answer.json(200, "{\"runs\":\"none\"}");
      case RESET_IN_BODY -> Answer.json(200, "{\"runs\":[" + RUN + "]}").resetAfter(12);
      case ENDLESS -> Bodies.endless();
      case INFLATING -> Bodies.gzipBomb(256);
      case NESTED -> Bodies.nestedArrays(100_000);
      case HUGE_TEXT -> Bodies.hugeString(64L * 1024 * 1024);
      case HUGE_NUMBER ->
          Answer.json(200, "{\"runs\":[{\"id\":\"r\",\"new\":" + "9".repeat(MANY_DIGITS) + "}]}");
    };
  }
}
